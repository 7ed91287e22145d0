package dev.parallax.testing.java;

import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The event loop of a port whose caller has a loop of its own: it runs a turn when it is told to,
 * and waits for nothing. Made when something first asks for it.
 *
 * <p>For the thread of the port's process.
 *
 * <pre>{@code
 * try (PortProcess process = new PortProcess(GilChoice.ON, System.out)) {
 *     PortLoop loop = new PortLoop(process);
 *     PortLoop.Running price = loop.start(Coroutine.returning(async -> 12));
 *     System.out.println(price.result()); // 12
 * }
 * }</pre>
 */
public final class PortLoop {
    private final PortProcess process;
    private @Nullable EventLoop loop;

    /** Makes one that has not started. */
    public PortLoop(PortProcess process) {
        this.process = process;
    }

    /**
     * Runs a coroutine or another awaitable up to its first wait, as {@code await} does.
     *
     * @throws dev.parallax.semantics.errors.TypeError if it can't be awaited
     */
    public Running start(Object target) {
        EventLoop known = loop();
        Awaitable<?> awaitable = Awaitable.of(target);
        if (awaitable instanceof AsyncFuture<?> future && future.getLoop() == known) {
            return new Running(future);
        }
        Awaitable<?> coroutine = Asyncio.iscoroutine(awaitable) ? awaitable : waiting(awaitable);
        List<Task<?>> made = new ArrayList<>();
        known.runInside(() -> made.add(Task.of(known, coroutine, null, null, true)));
        return new Running(made.getFirst());
    }

    private static <R extends @Nullable Object> Coroutine<R> waiting(Awaitable<R> awaitable) {
        return Coroutine.returning(async -> async.await(awaitable));
    }

    private EventLoop loop() {
        EventLoop known = loop;
        if (known == null) {
            known = new Asyncio(process.interpreter()).newEventLoop();
            loop = known;
        }
        return known;
    }

    /** What was started. */
    public final class Running {
        private final AsyncFuture<?> future;
        private long pause;

        private Running(AsyncFuture<?> future) {
            this.future = future;
        }

        /** Says whether it has ended. */
        public boolean done() {
            return future.done();
        }

        /** Runs a turn of the loop, with all that is ready in it. */
        public void turn() {
            pause = loop().runTurn();
        }

        /** Returns after how many nanoseconds another turn is of use, as far as the loop knows. */
        public long pause() {
            return pause;
        }

        /** {@code task.cancel(message)}. */
        public void cancel(@Nullable String message) {
            future.cancel(message);
        }

        /** Returns what it gave, or throws what it raised; once it has ended. */
        public @Nullable Object result() {
            return future.result();
        }
    }
}
