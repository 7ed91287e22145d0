package dev.parallax.semantics.multiprocessing;

/** What a child process is for. */
enum Role {
    /** Makes a {@link ProcessPoolExecutor}'s calls until told to end. */
    EXECUTOR_WORKER,
    /** Makes a {@link Pool}'s calls until told to end. */
    POOL_WORKER,
    /** Makes one call and ends; an exception is its end, with status 1. */
    PROCESS
}
