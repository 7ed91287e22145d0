package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.Event}: a flag that tasks can wait for. To be used on its loop's thread.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Event started = new Event(asyncio);
 *                     asyncio.getRunningLoop().callSoon(started::set);
 *                     System.out.println(async.await(started.await())); // true
 *                 }));
 * }</pre>
 */
public final class Event extends LoopBound {
    private final Waiters waiters = new Waiters();
    private boolean value;

    /** {@code asyncio.Event()}: not set. */
    public Event(Asyncio asyncio) {
        super(asyncio);
    }

    /** {@code event.is_set()}. */
    public boolean isSet() {
        return value;
    }

    /** {@code event.set()}: wakes all who wait. */
    public void set() {
        if (!value) {
            value = true;
            waiters.wake(Integer.MAX_VALUE);
        }
    }

    /** {@code event.clear()}. Those who were woken stay so. */
    public void clear() {
        value = false;
    }

    /**
     * {@code event.wait()}: waits until it is set; does not suspend if it is.
     *
     * @return what gives true
     */
    public Awaitable<Boolean> await() {
        return new Wait();
    }

    /** Returns {@code repr(event)}. */
    @Override
    public String toString() {
        return shown("asyncio.locks", value ? "set" : "unset", waiters.count());
    }

    private final class Wait extends Waiting<Boolean> {
        private @Nullable AsyncFuture<Boolean> waiter;

        @Override
        Step begin() throws Exception {
            if (value) {
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
            return returned(true);
        }

        @Override
        Step failed(Throwable error) {
            leave();
            throw Raise.any(error);
        }

        private void leave() {
            if (waiter != null) {
                waiters.remove(waiter);
            }
        }
    }
}
