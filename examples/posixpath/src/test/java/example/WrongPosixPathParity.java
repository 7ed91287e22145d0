package example;

import dev.parallax.testing.Answer;
import dev.parallax.testing.Parallax;
import dev.parallax.testing.ParityTest;
import dev.parallax.testing.RandomCases;
import dev.parallax.testing.Within;

/** A port that forgot that two slashes at the start stay two: what 'mvn test -Pwrong' reports. */
@Parallax("paths.py")
class WrongPosixPathParity {
    @ParityTest
    @RandomCases(count = 200, seed = 1)
    void normpath(@Within(chars = "a/.", sizes = {0, 8}) String path, Answer java) {
        java.is(PosixPath.normpath(path.replaceFirst("^/+", "/")));
    }
}
