package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/** The futures of those who wait, the one that has waited longest first. */
final class Waiters {
    private final Deque<AsyncFuture<Boolean>> futures = new ArrayDeque<>();

    int count() {
        return futures.size();
    }

    void add(AsyncFuture<Boolean> future) {
        futures.add(future);
    }

    void remove(AsyncFuture<Boolean> future) {
        futures.removeFirstOccurrence(future);
    }

    @Nullable AsyncFuture<Boolean> first() {
        return futures.peek();
    }

    @Nullable AsyncFuture<Boolean> firstNotDone() {
        for (AsyncFuture<Boolean> future : futures) {
            if (!future.done()) {
                return future;
            }
        }
        return null;
    }

    boolean allCancelled() {
        for (AsyncFuture<Boolean> future : futures) {
            if (!future.cancelled()) {
                return false;
            }
        }
        return true;
    }

    /** Wakes those who wait, but so many at most. */
    void wake(int limit) {
        int left = limit;
        for (AsyncFuture<Boolean> future : futures) {
            if (left <= 0) {
                return;
            }
            if (!future.done()) {
                left--;
                future.setResult(true);
            }
        }
    }

    /** Takes out the longest waiting one that is not done, and all before it, and wakes it. */
    void takeAndWakeOne() {
        while (!futures.isEmpty()) {
            AsyncFuture<Boolean> future = futures.remove();
            if (!future.done()) {
                future.setResult(true);
                return;
            }
        }
    }

    /** Takes all out and wakes them. */
    void takeAndWakeAll() {
        while (!futures.isEmpty()) {
            takeAndWakeOne();
        }
    }
}
