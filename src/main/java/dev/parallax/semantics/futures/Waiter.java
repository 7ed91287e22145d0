package dev.parallax.semantics.futures;

import dev.parallax.semantics.interpreter.Waits;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Hears of futures that end: what {@code wait} and {@code as_completed} block on. Futures call it
 * with their own lock held, so it calls no future.
 */
final class Waiter<R extends @Nullable Object> {
    private final ReentrantLock mutex = new ReentrantLock();
    private final Condition changed = mutex.newCondition();
    private final List<Future<R>> ended = new ArrayList<>();
    private boolean raised;

    /**
     * What has ended so far.
     *
     * @param count how many futures
     * @param raised whether one of them by an exception
     */
    record Seen(int count, boolean raised) {}

    void add(Future<R> future, boolean withException) {
        mutex.lock();
        try {
            ended.add(future);
            raised |= withException;
            changed.signalAll();
        } finally {
            mutex.unlock();
        }
    }

    /** Waits without the GIL until it has seen enough, or the time is up. */
    boolean await(Waits waits, Predicate<Seen> enough, double timeout) throws InterruptedException {
        return waits.until(
                mutex, changed, () -> enough.test(new Seen(ended.size(), raised)), timeout);
    }

    /** Returns what has ended since the last call, in that order. */
    List<Future<R>> take() {
        mutex.lock();
        try {
            List<Future<R>> taken = List.copyOf(ended);
            ended.clear();
            return taken;
        } finally {
            mutex.unlock();
        }
    }
}
