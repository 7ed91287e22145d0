package dev.parallax.semantics.interpreter;

import dev.parallax.semantics.gil.Activity;
import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.identity.PythonThread;

import java.util.concurrent.CountDownLatch;

/** A started thread: {@code threading.Thread}. */
public final class PyThread {
    private final PythonThread identity;
    private final Gil gil;
    private final CountDownLatch ended;

    PyThread(PythonThread identity, Gil gil, CountDownLatch ended) {
        this.identity = identity;
        this.gil = gil;
        this.ended = ended;
    }

    /** Returns {@code thread.name}. */
    public String name() {
        return identity.name();
    }

    /** {@code thread.is_alive()}. */
    public boolean isAlive() {
        return ended.getCount() > 0;
    }

    /** {@code thread.join()}: waits without the GIL. */
    public void join() throws InterruptedException {
        if (isAlive()) {
            gil.blocking(
                    Activity.LOCK_WAIT,
                    () -> {
                        ended.await();
                        return null;
                    });
        }
    }

    boolean daemon() {
        return identity.daemon();
    }
}
