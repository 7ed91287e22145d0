package dev.parallax.semantics.futures;

/** Where a {@link Future} stands: {@code Future._state}. */
public enum FutureState {
    /** Waits for a worker. */
    PENDING,
    /** A worker runs it; it can't be cancelled any more. */
    RUNNING,
    /** Cancelled before a worker took it. */
    CANCELLED,
    /** Has a result or an exception. */
    FINISHED;

    /** Says whether nothing will change any more. */
    public boolean done() {
        return this == CANCELLED || this == FINISHED;
    }
}
