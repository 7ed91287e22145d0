package dev.parallax.semantics.multiprocessing;

/** What {@link Connections#await} can wait for. */
public sealed interface Waitable permits Connection, Sentinel {
    /** Returns who says when it is ready; for the other classes of this package. */
    Watching watching();

    /** Says when something is ready. */
    interface Watching {
        /** Says whether it is ready now. */
        boolean ready() throws InterruptedException;

        /** Calls once it is ready, on any thread; returns what ends the wait before that. */
        Runnable whenReady(Runnable then);
    }
}
