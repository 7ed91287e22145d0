package dev.parallax.semantics.multiprocessing;

import dev.parallax.lane.cpython.Interpreters;
import dev.parallax.lane.python.PythonCommand;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A contract's file on CPython. It forks while threads run, so a child may be born with a lock that
 * a thread of its parent held, and wait for it for ever: CPython's own hazard, of which it warns. A
 * run without an end says nothing and is made again.
 */
final class CpythonRun {
    private static final Path WORK_DIR = Path.of("target", "parallax").toAbsolutePath();
    private static final int ATTEMPTS = 3;

    /** Many times what a run takes. */
    private static final int SECONDS = 45;

    private CpythonRun() {}

    /**
     * Returns the lines that it wrote.
     *
     * @throws AssertionError if it failed, or if no attempt came to an end
     */
    static List<String> of(Path script, Path folder) throws Exception {
        Path output = Files.createTempFile(folder, "output", ".txt");
        for (int i = 0; i < ATTEMPTS; i++) {
            Process process = started(script, output);
            if (process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                if (process.exitValue() != 0) {
                    throw new AssertionError(script + " ended with " + process.exitValue());
                }
                return Files.readAllLines(output);
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        throw new AssertionError(script + " did not end, " + ATTEMPTS + " times");
    }

    private static Process started(Path script, Path output) throws Exception {
        PythonCommand python = new Interpreters(WORK_DIR, Optional.empty()).find();
        return python.process(WORK_DIR, List.of("-B", "-W", "ignore", script.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output.toFile())
                .start();
    }
}
