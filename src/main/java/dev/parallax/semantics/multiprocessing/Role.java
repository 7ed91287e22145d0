package dev.parallax.semantics.multiprocessing;

/** What a child process is for. */
enum Role {
    /** Answers calls until told to end. */
    POOL_WORKER,
    /** Makes one call and ends; an exception is its end, with status 1. */
    PROCESS
}
