package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What other threads ask an event loop to call; the place where the loop sleeps. */
final class Inbox {
    private final Interpreter py;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private List<Runnable> callbacks = new ArrayList<>();

    Inbox(Interpreter py) {
        this.py = py;
    }

    void add(Runnable callback) {
        lock.lock();
        try {
            callbacks.add(callback);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    List<Runnable> drain() {
        lock.lock();
        try {
            List<Runnable> taken = callbacks;
            callbacks = new ArrayList<>();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Waits without the GIL for a callback, or until a moment on the clock. */
    void await(long until) {
        try {
            py.gil()
                    .<@Nullable Void, InterruptedException>blocking(
                            () -> {
                                sleepUntil(until);
                                return null;
                            });
        } catch (InterruptedException e) {
            throw new KeyboardInterrupt("");
        }
    }

    private void sleepUntil(long until) throws InterruptedException {
        lock.lock();
        try {
            while (callbacks.isEmpty() && until == Long.MAX_VALUE) {
                arrived.await();
            }
            while (callbacks.isEmpty() && py.clock().monotonicNanos() < until) {
                py.clock().await(arrived, until - py.clock().monotonicNanos());
            }
        } finally {
            lock.unlock();
        }
    }
}
