package dev.parallax.fuzz;

import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.python.PythonSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Makes fuzzers. */
public final class Fuzzers {
    /** A thousand times what a program takes. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private Fuzzers() {}

    /**
     * Makes one.
     *
     * @param workDir where Parallax keeps what it unpacks
     * @param python finds CPython
     * @param asked the sides, at least two
     * @throws LaneUnavailableException if there is no CPython
     */
    public static Fuzzer of(Path workDir, PythonSource python, Set<Side> asked)
            throws LaneUnavailableException, InterruptedException {
        Map<Side, Runs> sides = new EnumMap<>(Side.class);
        for (Side side : asked) {
            sides.put(
                    side,
                    switch (side) {
                        case CPYTHON -> new CpythonRuns(python.find(), workDir, LIMIT);
                        case GRAALPY -> new GraalpyRuns(workDir, LIMIT);
                        case JAVA -> JavaRuns.rewritten(LIMIT);
                        case JAVA_THREADS -> JavaRuns.onThreads(LIMIT);
                    });
        }
        return new Fuzzer(new Sides(sides));
    }
}
