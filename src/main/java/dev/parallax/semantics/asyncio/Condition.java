package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;

/**
 * {@code asyncio.Condition}: tasks wait without the lock until another one, which holds it,
 * notifies them. To be used on its loop's thread.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * Condition condition = new Condition(asyncio);
 * List<String> basket = new ArrayList<>();
 * Coroutine<String> takes =
 *         Coroutine.returning(
 *                 async -> {
 *                     try (var held = async.with(condition)) {
 *                         async.await(condition.awaitFor(() -> !basket.isEmpty()));
 *                         return basket.removeFirst();
 *                     }
 *                 });
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Task<String> waiter = asyncio.createTask(takes);
 *                     async.await(asyncio.sleep(0)); // the waiter waits
 *                     try (var held = async.with(condition)) {
 *                         basket.add("apple");
 *                         condition.notifyOne();
 *                     }
 *                     System.out.println(async.await(waiter)); // apple
 *                 }));
 * }</pre>
 */
public final class Condition extends Acquirable {
    private final Lock lock;
    private final Waiters waiters = new Waiters();

    /** {@code asyncio.Condition()}: with a lock of its own. */
    public Condition(Asyncio asyncio) {
        this(asyncio, new Lock(asyncio));
    }

    /** {@code asyncio.Condition(lock)}. */
    public Condition(Asyncio asyncio, Lock lock) {
        super(asyncio);
        this.lock = lock;
    }

    /** {@code condition.locked()}. */
    public boolean locked() {
        return lock.locked();
    }

    @Override
    public Awaitable<Boolean> acquire() {
        return lock.acquire();
    }

    @Override
    public void release() {
        lock.release();
    }

    /**
     * {@code condition.wait()}: releases the lock, waits to be notified, and acquires it again,
     * cancelled or not. A waiter that was notified and then fails passes the notification on.
     *
     * @return what gives true; what raises {@link RuntimeError} if the lock is not held
     */
    public Awaitable<Boolean> await() {
        return new Wait();
    }

    /**
     * {@code condition.wait_for(predicate)}: waits until it holds.
     *
     * @param predicate called with the lock held
     * @return what gives true
     */
    public Awaitable<Boolean> awaitFor(BooleanSupplier predicate) {
        return new Waiting<>() {
            @Override
            Step begin() {
                return predicate.getAsBoolean() ? returned(true) : awaiting(Condition.this.await());
            }

            @Override
            Step woken(@Nullable Object value) {
                return begin();
            }
        };
    }

    /**
     * {@code condition.notify()}: wakes the one that has waited longest.
     *
     * @throws RuntimeError if the lock is not held
     */
    public void notifyOne() {
        notifySome(1);
    }

    /**
     * {@code condition.notify(n)}: wakes those that have waited longest.
     *
     * @param n how many at most
     * @throws RuntimeError if the lock is not held
     */
    public void notifySome(int n) {
        if (!locked()) {
            throw new RuntimeError("cannot notify on un-acquired lock");
        }
        waiters.wake(n);
    }

    /**
     * {@code condition.notify_all()}.
     *
     * @throws RuntimeError if the lock is not held
     */
    public void notifyEvery() {
        notifySome(waiters.count());
    }

    /** Returns {@code repr(condition)}. */
    @Override
    public String toString() {
        return shown("asyncio.locks", locked() ? "locked" : "unlocked", waiters.count());
    }

    private final class Wait extends Waiting<Boolean> {
        private @Nullable AsyncFuture<Boolean> waiter;
        private @Nullable Throwable error;

        @Override
        Step begin() {
            if (!locked()) {
                throw new RuntimeError("cannot wait on un-acquired lock");
            }
            AsyncFuture<Boolean> future = createFuture();
            release();
            waiter = future;
            waiters.add(future);
            return awaiting(future);
        }

        @Override
        Step woken(@Nullable Object value) {
            if (waiter != null) {
                return reacquire();
            }
            if (error != null) {
                throw passedOn(error);
            }
            return returned(true);
        }

        @Override
        Step failed(Throwable raised) {
            boolean waited = waiter != null;
            if (!waited && !(raised instanceof CancelledError)) {
                throw passedOn(raised);
            }
            error = raised;
            return reacquire();
        }

        private Step reacquire() {
            if (waiter != null) {
                waiters.remove(waiter);
                waiter = null;
            }
            return awaiting(acquire());
        }

        private RuntimeException passedOn(Throwable raised) {
            waiters.wake(1);
            throw Raise.any(raised);
        }
    }
}
