package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

/**
 * The optional arguments of {@code Pool}.
 *
 * <pre>{@code
 * @Test
 * void each_process_makes_one_call() {
 *     Set<String> names = new TreeSet<>();
 *     MainProgram.runMain(
 *             Interpreter.standard(),
 *             py -> {
 *                 PoolOptions options = PoolOptions.maxTasksPerChild(1);
 *                 Pool pool = Multiprocessing.getContext(py, "spawn").pool(1, options);
 *                 try (Pool.Block _ = pool.enter()) {
 *                     for (int i = 0; i < 2; i++) {
 *                         names.add(pool.apply((child, x) -> child.processName(), i));
 *                     }
 *                 }
 *             });
 *     assertThat(names).containsExactly("SpawnPoolWorker-1", "SpawnPoolWorker-2");
 * }
 * }</pre>
 *
 * @param initializer {@code initializer} and {@code initargs}, made by each process before its
 *     calls; null for none
 * @param maxTasksPerChild after how many calls another process takes a process's place, 1 or more;
 *     null for never
 */
public record PoolOptions(
        PyFunction.@Nullable Call initializer, @Nullable Integer maxTasksPerChild) {
    /** Checks the number. */
    public PoolOptions {
        if (maxTasksPerChild != null && maxTasksPerChild <= 0) {
            throw new ValueError("maxtasksperchild must be a positive int or None");
        }
    }

    /** No initializer; another process takes a process's place after so many calls. */
    public static PoolOptions maxTasksPerChild(int calls) {
        return new PoolOptions(null, calls);
    }

    /** Everything left out. */
    public static PoolOptions none() {
        return new PoolOptions(null, null);
    }
}
