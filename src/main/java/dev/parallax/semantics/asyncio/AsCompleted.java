package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.AsyncIterator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.TimeoutError;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What {@code asyncio.as_completed} returns. A {@code for} loop gets coroutines that wait for the
 * next result; {@code async for} gets the futures themselves, each when it is done.
 *
 * <pre>{@code
 * Interpreter py =
 *         new Interpreter(InterpreterSettings.defaults(), new VirtualClock(), line -> {});
 * Asyncio asyncio = new Asyncio(py);
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     AsCompleted<String> results =
 *                             asyncio.asCompleted(
 *                                     List.of(asyncio.sleep(2, "slow"), asyncio.sleep(1, "fast")));
 *                     List<String> seen = new ArrayList<>();
 *                     for (Awaitable<String> next : results) {
 *                         seen.add(async.await(next));
 *                     }
 *                     System.out.println(seen); // [fast, slow]
 *                 }));
 * }</pre>
 *
 * @param <R> their results
 */
public final class AsCompleted<R extends @Nullable Object>
        implements AsyncIterator<AsyncFuture<? extends R>>, Iterable<Awaitable<R>> {
    private final EventLoop loop;
    private final Set<AsyncFuture<? extends R>> todo = new LinkedHashSet<>();
    // An empty item says that the time is over.
    private final ArrayDeque<Optional<AsyncFuture<? extends R>>> done = new ArrayDeque<>();
    private final ArrayDeque<AsyncFuture<@Nullable Void>> waiters = new ArrayDeque<>();
    private final Consumer<AsyncFuture<?>> completion = this::completed;
    private @Nullable TimerHandle timer;
    private int left;

    AsCompleted(
            Asyncio asyncio,
            Collection<? extends Awaitable<? extends R>> awaitables,
            @Nullable Double timeout) {
        loop = asyncio.implicitLoop();
        for (Awaitable<? extends R> awaitable : new LinkedHashSet<>(awaitables)) {
            todo.add(loop.ensureFuture(awaitable));
        }
        left = todo.size();
        todo.forEach(future -> future.addDoneCallback(completion));
        if (left > 0 && timeout != null) {
            timer = loop.callLater(timeout, this::timedOut);
        }
    }

    private void timedOut() {
        for (AsyncFuture<? extends R> future : todo) {
            future.removeDoneCallback(completion);
            put(Optional.empty());
        }
        todo.clear();
    }

    private void completed(AsyncFuture<?> future) {
        for (AsyncFuture<? extends R> each : todo) {
            if (each.equals(future)) {
                todo.remove(each);
                put(Optional.of(each));
                break;
            }
        }
        if (todo.isEmpty() && timer != null) {
            timer.cancel();
        }
    }

    private void put(Optional<AsyncFuture<? extends R>> item) {
        done.add(item);
        wakeNext();
    }

    private void wakeNext() {
        while (!waiters.isEmpty()) {
            AsyncFuture<@Nullable Void> waiter = waiters.remove();
            if (!waiter.done()) {
                waiter.setResult(null);
                return;
            }
        }
    }

    @Override
    public Iterator<Awaitable<R>> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public Awaitable<R> next() {
                if (left == 0) {
                    throw new NoSuchElementException("all have been given out");
                }
                left--;
                return new Next<>(true);
            }
        };
    }

    @Override
    public Awaitable<AsyncFuture<? extends R>> anext() {
        if (left == 0) {
            return new LibraryCoroutine<>() {
                @Override
                protected Step go(Signal signal) {
                    throw new StopAsyncIteration("");
                }
            };
        }
        left--;
        return new Next<>(false);
    }

    /** Waits for the next one: {@code await queue.get()}. */
    private final class Next<T extends @Nullable Object> extends LibraryCoroutine<T> {
        private final boolean resolve;

        Next(boolean resolve) {
            this.resolve = resolve;
        }

        @Override
        protected Step go(Signal signal) {
            if (signal instanceof Signal.Raise && !done.isEmpty()) {
                wakeNext();
            }
            value(signal);
            if (done.isEmpty()) {
                AsyncFuture<@Nullable Void> waiter = new AsyncFuture<>(loop);
                waiters.add(waiter);
                return awaiting(waiter);
            }
            AsyncFuture<? extends R> next = done.remove().orElse(null);
            if (next == null) {
                throw new TimeoutError("");
            }
            return new Step.Returned(resolve ? next.result() : next);
        }
    }
}
