package dev.parallax.semantics.asyncio;

/** {@code asyncio.Handle}: a scheduled callback that can be cancelled, on its loop's thread. */
public final class Handle implements Comparable<Handle> {
    private final long when;
    private final long number;
    private final Runnable callback;
    private boolean cancelled;

    Handle(long when, long number, Runnable callback) {
        this.when = when;
        this.number = number;
        this.callback = callback;
    }

    /** {@code handle.cancel()}. */
    public void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    long when() {
        return when;
    }

    void run() {
        if (!cancelled) {
            callback.run();
        }
    }

    /** Earlier first; at equal times, in the order of scheduling. */
    @Override
    public int compareTo(Handle other) {
        int byTime = Long.compare(when, other.when);
        return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
}
