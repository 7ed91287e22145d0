package dev.parallax.cli;

import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.cpython.Interpreters;
import dev.parallax.lane.python.ShortCommand;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one turn of a counting loop costs the bundled CPython.
 *
 * @param version its version
 * @param nanos the median of several runs, in nanoseconds
 */
record CpythonLoop(String version, double nanos) {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String SCRIPT =
            """
            import sys, time
            def loop(n):
                begin = time.perf_counter_ns()
                while n: n -= 1
                return time.perf_counter_ns() - begin
            N = 2_000_000
            loop(N)
            print(sys.version.split()[0], sorted(loop(N) / N for _ in range(7))[3])
            """;

    /** Measures it; nothing if there is no CPython for this machine. */
    static Optional<CpythonLoop> measure(Path workDir) throws InterruptedException {
        try {
            ProcessBuilder process =
                    new Interpreters(workDir, Optional.empty())
                            .find()
                            .process(workDir, List.of("-c", SCRIPT));
            String[] words = ShortCommand.run(process, LIMIT).lastLine().split(" ", -1);
            return Optional.of(new CpythonLoop(words[0], Double.parseDouble(words[1])));
        } catch (LaneUnavailableException
                | IOException
                | NumberFormatException
                | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    String row() {
        String title = "CPython " + version + ": while n: n -= 1";
        return String.format(Locale.ROOT, "%-34s %10.2f", title, nanos);
    }
}
