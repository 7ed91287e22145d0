package dev.parallax.semantics.interpreter;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far a thread has come, for those who wait for it. */
final class ThreadLife {
    private final Waits waits;
    private final ReentrantLock mutex = new ReentrantLock();
    private final Condition changed = mutex.newCondition();
    private volatile Stage stage;

    /** In the order in which they come. */
    enum Stage {
        INITIAL,
        STARTING,
        STARTED,
        STOPPED;

        boolean reached(Stage other) {
            return compareTo(other) >= 0;
        }
    }

    ThreadLife(Waits waits, Stage stage) {
        this.waits = waits;
        this.stage = stage;
    }

    boolean reached(Stage wanted) {
        return stage.reached(wanted);
    }

    /** Moves on; says whether it was before. */
    boolean moveTo(Stage next) {
        mutex.lock();
        try {
            if (stage.reached(next)) {
                return false;
            }
            stage = next;
            changed.signalAll();
            return true;
        } finally {
            mutex.unlock();
        }
    }

    /** Takes back a start that failed. */
    void notStarted() {
        stage = Stage.INITIAL;
    }

    /** Waits without the GIL; at most so many seconds. */
    void await(Stage wanted, double timeout) throws InterruptedException {
        if (!reached(wanted) && timeout > 0) {
            boolean come = waits.until(mutex, changed, () -> reached(wanted), timeout);
            assert come || timeout < Waits.FOREVER : "without a limit it has come";
        }
    }
}
