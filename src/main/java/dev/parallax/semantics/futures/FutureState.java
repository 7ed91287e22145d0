package dev.parallax.semantics.futures;

/**
 * Where a {@link Future} stands: {@code Future._state}.
 *
 * <pre>{@code
 * List<FutureState> done = Stream.of(FutureState.values()).filter(FutureState::done).toList();
 * System.out.println(done); // [CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED]
 * }</pre>
 */
public enum FutureState {
    /** Waits for a worker. */
    PENDING("pending"),
    /** A worker runs it; it can't be cancelled any more. */
    RUNNING("running"),
    /** Cancelled before a worker took it; {@code wait} and {@code as_completed} don't know yet. */
    CANCELLED("cancelled"),
    /** Cancelled, and a worker has seen it. */
    CANCELLED_AND_NOTIFIED("cancelled"),
    /** Has a result or an exception. */
    FINISHED("finished");

    private final String description;

    FutureState(String description) {
        this.description = description;
    }

    /** Says whether its result, exception or cancellation can be had: {@code future.done()}. */
    public boolean done() {
        return this == FINISHED || cancelled();
    }

    /** Says whether it was cancelled: {@code future.cancelled()}. */
    public boolean cancelled() {
        return this == CANCELLED || this == CANCELLED_AND_NOTIFIED;
    }

    /** Says whether {@code wait} and {@code as_completed} take it for done. */
    boolean settled() {
        return this == FINISHED || this == CANCELLED_AND_NOTIFIED;
    }

    /** Returns the word for it in a future's repr. */
    String description() {
        return description;
    }
}
