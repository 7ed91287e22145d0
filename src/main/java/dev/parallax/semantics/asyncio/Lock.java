package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.Lock}: a lock for tasks, owned by none of them, that is passed on in the order of
 * asking. To be used on its loop's thread. {@code async with} acquires and releases it.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Lock lock = new Lock(asyncio);
 *                     try (var held = async.with(lock)) {
 *                         System.out.println(lock.locked()); // true
 *                     }
 *                     System.out.println(lock.locked()); // false
 *                 }));
 * }</pre>
 */
public final class Lock extends Acquirable {
    private final Waiters waiters = new Waiters();
    private boolean locked;

    /** {@code asyncio.Lock()}: unlocked. */
    public Lock(Asyncio asyncio) {
        super(asyncio);
    }

    /** {@code lock.locked()}. */
    public boolean locked() {
        return locked;
    }

    /**
     * {@code lock.acquire()}: waits until it is unlocked, and locks it; does not suspend if it is
     * free and nobody waits for it.
     *
     * @return what gives true
     */
    @Override
    public Awaitable<Boolean> acquire() {
        return new Acquire();
    }

    /**
     * {@code lock.release()}: unlocks it and wakes the first who waits.
     *
     * @throws RuntimeError if it is not locked
     */
    @Override
    public void release() {
        if (!locked) {
            throw new RuntimeError("Lock is not acquired.");
        }
        locked = false;
        wakeFirst();
    }

    private void wakeFirst() {
        AsyncFuture<Boolean> first = waiters.first();
        if (first != null && !first.done()) {
            first.setResult(true);
        }
    }

    /** Returns {@code repr(lock)}. */
    @Override
    public String toString() {
        return shown("asyncio.locks", locked ? "locked" : "unlocked", waiters.count());
    }

    private final class Acquire extends Waiting<Boolean> {
        private @Nullable AsyncFuture<Boolean> waiter;

        @Override
        Step begin() throws Exception {
            if (!locked && waiters.allCancelled()) {
                return take();
            }
            AsyncFuture<Boolean> future = createFuture();
            waiter = future;
            waiters.add(future);
            return awaiting(future);
        }

        private Step take() {
            locked = true;
            return returned(true);
        }

        @Override
        Step woken(@Nullable Object value) {
            leave();
            return take();
        }

        @Override
        Step failed(Throwable error) {
            leave();
            // Cancelled after it was woken: the next must not wait for ever.
            if (error instanceof CancelledError && !locked) {
                wakeFirst();
            }
            throw Raise.any(error);
        }

        private void leave() {
            if (waiter != null) {
                waiters.remove(waiter);
            }
        }
    }
}
