package dev.parallax.semantics.futures;

import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.interpreter.Waits;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** What a future knows, under its lock, and who waits for it. */
final class Completion<R extends @Nullable Object> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Consumer<? super Future<R>>> callbacks = new ArrayList<>(1);
    private final List<Waiter<R>> waiters = new ArrayList<>(1);
    private volatile FutureState state = FutureState.PENDING;
    private @Nullable R result;
    private @Nullable Throwable error;

    FutureState state() {
        return state;
    }

    @Nullable R result() {
        return result;
    }

    @Nullable Throwable error() {
        return error;
    }

    /** Waits for the end without the GIL. */
    void await(Waits waits, double timeout) throws InterruptedException {
        boolean done = waits.until(lock, changed, () -> state.done(), timeout);
        assert done || timeout < Waits.FOREVER : "without a limit it is done";
    }

    /** Says whether this cancelled it. */
    boolean cancel() {
        lock.lock();
        try {
            if (state != FutureState.PENDING) {
                return false;
            }
            state = FutureState.CANCELLED;
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** A worker has come to it; returns the state before. */
    FutureState begin(Future<R> self) {
        lock.lock();
        try {
            FutureState before = state;
            if (before == FutureState.PENDING) {
                state = FutureState.RUNNING;
            } else if (before == FutureState.CANCELLED) {
                state = FutureState.CANCELLED_AND_NOTIFIED;
                waiters.forEach(waiter -> waiter.add(self, false));
            }
            return before;
        } finally {
            lock.unlock();
        }
    }

    /** Says whether this finished it. */
    boolean finish(Future<R> self, @Nullable R value, @Nullable Throwable raised) {
        lock.lock();
        try {
            if (state.done()) {
                return false;
            }
            result = value;
            error = raised;
            state = FutureState.FINISHED;
            waiters.forEach(waiter -> waiter.add(self, raised != null));
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Returns what is to be called now that it is done. */
    List<Consumer<? super Future<R>>> takeCallbacks() {
        lock.lock();
        try {
            return callbacks.isEmpty() ? List.of() : List.copyOf(callbacks);
        } finally {
            lock.unlock();
        }
    }

    /** Says whether it will be called later. */
    boolean addCallback(Consumer<? super Future<R>> callback) {
        lock.lock();
        try {
            return !state.done() && callbacks.add(callback);
        } finally {
            lock.unlock();
        }
    }

    /** Says whether it will be told later. */
    boolean addWaiter(Waiter<R> waiter) {
        lock.lock();
        try {
            return !state.settled() && waiters.add(waiter);
        } finally {
            lock.unlock();
        }
    }

    void removeWaiter(Waiter<R> waiter) {
        lock.lock();
        try {
            waiters.remove(waiter);
        } finally {
            lock.unlock();
        }
    }

    /** Returns the state as a repr says it: {@code finished returned int}. */
    String description() {
        lock.lock();
        try {
            if (state != FutureState.FINISHED) {
                return state.description();
            }
            return error != null
                    ? "finished raised " + ErrorName.of(error).name()
                    : "finished returned " + PyText.typeName(result);
        } finally {
            lock.unlock();
        }
    }
}
