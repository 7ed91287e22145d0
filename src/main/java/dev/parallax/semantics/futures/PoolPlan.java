package dev.parallax.semantics.futures;

import dev.parallax.semantics.errors.BrokenThreadPool;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How a pool of threads works.
 *
 * @param prefix what the threads' names begin with
 * @param maxWorkers how many threads it may have, 1 or more
 * @param contexts makes what a thread makes its calls in
 * @param broken makes the exception of a pool whose initializer failed
 */
record PoolPlan(
        String prefix,
        int maxWorkers,
        Supplier<WorkerContext> contexts,
        Function<String, BrokenThreadPool> broken) {
    private static final int MOST_BY_DEFAULT = 32;
    private static final int MORE_THAN_CPUS = 4;

    PoolPlan {
        if (maxWorkers <= 0) {
            throw new ValueError("max_workers must be greater than 0");
        }
    }

    /** Returns the number of threads if none is asked for. */
    static int defaultWorkers(Interpreter py) {
        return Math.min(MOST_BY_DEFAULT, py.cpuCount() + MORE_THAN_CPUS);
    }

    /** Returns the asked prefix, or the next of the kind's own. */
    static String prefix(Interpreter py, String kind, ThreadPoolOptions options) {
        return options.threadNamePrefix().isEmpty()
                ? kind + "-" + py.count("ThreadPoolExecutor")
                : options.threadNamePrefix();
    }
}
