package dev.parallax.semantics.multiprocessing;

import java.util.concurrent.CompletableFuture;

/**
 * {@code process.sentinel}: becomes ready when a process has ended. Any thread may use it.
 *
 * <p>Differs from CPython: it is no number of a file, and of use for {@link Connections#await}
 * only.
 */
public final class Sentinel implements Waitable {
    private final ChildProcess child;

    Sentinel(ChildProcess child) {
        this.child = child;
    }

    /** For the other classes of this package. */
    @Override
    public Watching watching() {
        return new Watching() {
            @Override
            public boolean ready() {
                return !child.isAlive();
            }

            @Override
            public Runnable whenReady(Runnable then) {
                CompletableFuture<Void> exit = child.onExit(then);
                return () -> exit.cancel(false);
            }
        };
    }
}
