package dev.parallax.lane.cpython;

import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.python.PythonCommand;
import dev.parallax.lane.python.PythonSource;
import dev.parallax.lane.python.ShortCommand;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the CPython to use: the one that the user names, or else the bundled one. */
public final class Interpreters implements PythonSource {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern VERSION = Pattern.compile("parallax (\\d+)\\.(\\d+)");
    private static final String ASK =
            "import sys; print('parallax %d.%d' % tuple(sys.version_info[:2]))";

    private final Path workDir;
    private final Optional<String> asked;
    private @Nullable PythonCommand found;

    /**
     * Finds nothing yet.
     *
     * @param workDir where the bundled interpreter is unpacked
     * @param asked the interpreter that the user names, a path or a name in PATH
     */
    public Interpreters(Path workDir, Optional<String> asked) {
        this.workDir = workDir;
        this.asked = asked;
    }

    @Override
    public synchronized PythonCommand find() throws LaneUnavailableException, InterruptedException {
        if (found == null) {
            found = asked.isPresent() ? named(asked.get()) : bundled();
        }
        return found;
    }

    private PythonCommand bundled() throws LaneUnavailableException, InterruptedException {
        try {
            return BundledCpython.unpack(workDir);
        } catch (IOException e) {
            throw new LaneUnavailableException(
                    "the bundled CPython could not be unpacked below %s: %s; "
                                    .formatted(workDir, e.getMessage())
                            + "free some space there, or name an interpreter with --python");
        }
    }

    private PythonCommand named(String executable)
            throws LaneUnavailableException, InterruptedException {
        PythonCommand python = new PythonCommand(executable, Map.of(), "named with --python");
        Matcher version = VERSION.matcher(ask(python, executable));
        if (!version.find()) {
            throw unusable(executable, "is not a Python interpreter");
        }
        int major = Integer.parseInt(version.group(1));
        int minor = Integer.parseInt(version.group(2));
        if (major < 3 || (major == 3 && minor < 7)) {
            throw unusable(executable, "is Python " + major + "." + minor);
        }
        // 3.7 can't keep its bytecode elsewhere, and the scripts' folder is not ours to write in.
        return major == 3 && minor == 7
                ? new PythonCommand(
                        executable, Map.of("PYTHONDONTWRITEBYTECODE", "1"), python.origin())
                : python;
    }

    private String ask(PythonCommand python, String executable)
            throws LaneUnavailableException, InterruptedException {
        try {
            return ShortCommand.run(python.process(workDir, List.of("-c", ASK)), LIMIT).output();
        } catch (IOException e) {
            throw unusable(executable, "can't be started (" + e.getMessage() + ")");
        }
    }

    private static LaneUnavailableException unusable(String executable, String why) {
        return new LaneUnavailableException(
                "--python %s %s; ".formatted(executable, why)
                        + "name a CPython 3.7 or newer, or leave --python away for the bundled"
                        + " one");
    }
}
