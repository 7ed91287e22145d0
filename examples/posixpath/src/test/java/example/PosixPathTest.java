package example;

import dev.parallax.testing.Answer;
import dev.parallax.testing.Case;
import dev.parallax.testing.Parallax;
import dev.parallax.testing.ParityTest;
import dev.parallax.testing.RandomCases;
import dev.parallax.testing.Within;

import java.util.List;

/** PosixPath beside Python's own posixpath, on CPython and on GraalPy. */
@Parallax("paths.py")
class PosixPathTest {
    @ParityTest
    @Case("'//a/../b'")
    @Case("'///a'")
    @RandomCases(count = 200, seed = 1)
    void normpath(@Within(chars = "a/.", sizes = {0, 8}) String path, Answer java) {
        java.is(PosixPath.normpath(path));
    }

    @ParityTest
    @RandomCases(count = 200, seed = 2)
    void splitext(@Within(chars = "a/.", sizes = {0, 8}) String p, Answer java) {
        java.is(PosixPath.splitext(p));
    }

    @ParityTest
    @RandomCases(count = 200, seed = 3)
    void dirname(@Within(chars = "a/", sizes = {0, 8}) String p, Answer java) {
        java.is(PosixPath.dirname(p));
    }

    @ParityTest
    @RandomCases(count = 200, seed = 5)
    void basename(@Within(chars = "a/", sizes = {0, 8}) String p, Answer java) {
        java.is(PosixPath.basename(p));
    }

    @ParityTest
    @RandomCases(count = 200, seed = 4)
    void join(
            @Within(chars = "a/", sizes = {0, 4}) String a,
            @Within(chars = "a/", sizes = {0, 4}) String p,
            Answer java) {
        java.is(PosixPath.join(a, p));
    }

    @ParityTest
    @Case("[]")
    @Case("['/a', 'b']")
    @Case("['/a/b/c', '/a/b/d', '/a/b']")
    @Case("['a/./b', 'a/b/c']")
    void commonpath(List<String> paths, Answer java) {
        java.is(PosixPath.commonpath(paths));
    }
}
