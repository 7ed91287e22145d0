package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.errors.KeyboardInterrupt;

import java.util.concurrent.locks.ReentrantLock;

/**
 * A callback that any thread may cancel: if it runs just then, cancelling waits until it has ended.
 */
final class ThreadsafeHandle extends Handle {
    private final ReentrantLock lock = new ReentrantLock();

    ThreadsafeHandle(EventLoop loop, Runnable callback, Context context) {
        super(loop, callback, context);
    }

    @Override
    public void cancel() {
        lock();
        try {
            super.cancel();
        } finally {
            lock.unlock();
        }
    }

    @Override
    void call() {
        lock();
        try {
            super.call();
        } finally {
            lock.unlock();
        }
    }

    /** The callback may need the GIL, so nobody waits for its end while holding it. */
    private void lock() {
        if (lock.tryLock()) {
            return;
        }
        try {
            loop().py()
                    .gil()
                    .blocking(
                            () -> {
                                lock.lockInterruptibly();
                                return lock;
                            });
        } catch (InterruptedException e) {
            throw new KeyboardInterrupt("");
        }
    }
}
