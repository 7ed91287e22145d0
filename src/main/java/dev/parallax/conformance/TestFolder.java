package dev.parallax.conformance;

import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.cpython.BundledTests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder that holds CPython's package {@code test}.
 *
 * @param folder the folder above the package
 */
public record TestFolder(Path folder) {

    /** Returns the one that comes with the bundled CPython. */
    public static TestFolder bundled(Path workDir) throws IOException, LaneUnavailableException {
        return new TestFolder(BundledTests.unpack(workDir));
    }

    /**
     * Returns the one that the user names: the package itself or the folder above it.
     *
     * @throws LaneUnavailableException if it is neither
     */
    public static TestFolder named(Path folder) throws LaneUnavailableException {
        Path whole = folder.toAbsolutePath().normalize();
        if (holdsTests(whole)) {
            return new TestFolder(whole);
        }
        Path above = whole.getParent();
        if (above != null && whole.endsWith("test") && holdsTests(above)) {
            return new TestFolder(above);
        }
        throw new LaneUnavailableException(
                "--tests "
                        + folder
                        + ": there is no test/support/__init__.py in it; name the folder Lib of a"
                        + " CPython, or leave --tests away for the bundled tests");
    }

    /** Returns the CPython that the tests belong to, such as {@code 3.14.3}; nothing if unknown. */
    public Optional<String> version() throws IOException {
        return TestVersion.of(folder).map(TestVersion::text);
    }

    private static boolean holdsTests(Path folder) {
        return Files.isRegularFile(folder.resolve("test/support/__init__.py"));
    }

    /** Says whether it has a suite's file. */
    boolean has(Suite suite) {
        return Files.isRegularFile(folder.resolve(suite.file()))
                || Files.isRegularFile(folder.resolve(suite.file().replace(".py", "/__init__.py")));
    }
}
