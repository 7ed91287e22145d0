package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

/**
 * How to run a {@link Crew}.
 *
 * @param type what the names of its processes begin with
 * @param method how they start
 * @param role what they are
 * @param size how many there are at most
 * @param mostBegun how many calls may have begun before a process takes them
 * @param mostTasks how many calls one makes before another takes its place; 0 for any number
 * @param initializer what each does first, or null
 */
record CrewPlan(
        String type,
        StartMethod method,
        Role role,
        int size,
        int mostBegun,
        int mostTasks,
        PyFunction.@Nullable Call initializer) {

    /** CPython puts as many calls into its queue as there are processes, and one more. */
    private static final int MORE_BEGUN = 1;

    static CrewPlan executor(int size, ProcessPoolOptions options, StartMethod method) {
        Integer most = options.maxTasksPerChild();
        return new CrewPlan(
                method.prefix() + "Process",
                method,
                Role.EXECUTOR_WORKER,
                size,
                size + MORE_BEGUN,
                most == null ? 0 : most,
                options.initializer());
    }

    static CrewPlan pool(int size, PoolOptions options, StartMethod method) {
        Integer most = options.maxTasksPerChild();
        return new CrewPlan(
                method.prefix() + "PoolWorker",
                method,
                Role.POOL_WORKER,
                size,
                Integer.MAX_VALUE,
                most == null ? 0 : most,
                options.initializer());
    }

    /** Says whether all start at once; otherwise one starts for a call when none is idle. */
    boolean eager() {
        return role == Role.POOL_WORKER || method == StartMethod.FORK;
    }

    /** Says whether they end with their parent and may have no children. */
    boolean daemon() {
        return role == Role.POOL_WORKER;
    }

    /** Says whether a process that dies is replaced; otherwise all is lost. */
    boolean replacesDead() {
        return role == Role.POOL_WORKER;
    }

    boolean tired(int tasks) {
        return mostTasks > 0 && tasks >= mostTasks;
    }
}
