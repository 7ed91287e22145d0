package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.Semaphore}: a counter of what can be had, passed on in the order of asking. To be
 * used on its loop's thread.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Semaphore seats = new Semaphore(asyncio, 1);
 *                     try (var seat = async.with(seats)) {
 *                         System.out.println(seats.locked()); // true
 *                     }
 *                     System.out.println(seats.locked()); // false
 *                 }));
 * }</pre>
 */
public sealed class Semaphore extends Acquirable permits BoundedSemaphore {
    private final Waiters waiters = new Waiters();
    private int value;

    /** {@code asyncio.Semaphore()}: of 1. */
    public Semaphore(Asyncio asyncio) {
        this(asyncio, 1);
    }

    /**
     * {@code asyncio.Semaphore(value)}.
     *
     * @throws ValueError if value is negative
     */
    public Semaphore(Asyncio asyncio, int value) {
        super(asyncio);
        if (value < 0) {
            throw new ValueError("Semaphore initial value must be >= 0");
        }
        this.value = value;
    }

    /** Returns the counter. */
    final int value() {
        return value;
    }

    /** {@code semaphore.locked()}: whether acquiring it would have to wait. */
    public final boolean locked() {
        return value == 0 || !waiters.allCancelled();
    }

    /**
     * {@code semaphore.acquire()}: waits until the counter is above 0, and takes one off.
     *
     * @return what gives true
     */
    @Override
    public final Awaitable<Boolean> acquire() {
        return new Acquire();
    }

    /** {@code semaphore.release()}: adds one, or gives it to the first who waits. */
    @Override
    public void release() {
        value++;
        wakeNext();
    }

    private boolean wakeNext() {
        AsyncFuture<Boolean> next = waiters.firstNotDone();
        if (next == null) {
            return false;
        }
        value--;
        next.setResult(true);
        return true;
    }

    /** Returns {@code repr(semaphore)}. */
    @Override
    public final String toString() {
        String state = locked() ? "locked" : "unlocked, value:" + value;
        return shown("asyncio.locks", state, waiters.count());
    }

    private final class Acquire extends Waiting<Boolean> {
        private @Nullable AsyncFuture<Boolean> waiter;

        @Override
        Step begin() {
            if (!locked()) {
                value--;
                return returned(true);
            }
            AsyncFuture<Boolean> future = createFuture();
            waiter = future;
            waiters.add(future);
            return awaiting(future);
        }

        @Override
        Step woken(@Nullable Object result) {
            leave();
            wakeOthers();
            return returned(true);
        }

        @Override
        Step failed(Throwable error) {
            AsyncFuture<Boolean> future = leave();
            // Cancelled after it was given one: that goes back.
            if (error instanceof CancelledError && future.done() && !future.cancelled()) {
                value++;
            }
            wakeOthers();
            throw Raise.any(error);
        }

        private AsyncFuture<Boolean> leave() {
            AsyncFuture<Boolean> future = waiter;
            if (future == null) {
                throw new IllegalStateException("woken without having waited");
            }
            waiters.remove(future);
            return future;
        }

        private void wakeOthers() {
            boolean more = true;
            while (more && value > 0) {
                more = wakeNext();
            }
        }
    }
}
