package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.AsyncContextManager;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.TimeoutError;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.Timeout}: cancels the task that runs the block when the time is over, and raises
 * TimeoutError in place of the CancelledError.
 *
 * <p>Use it with {@code async.with(timeout, body)}: only that tells it what the block raised.
 *
 * <pre>{@code
 * Interpreter py =
 *         new Interpreter(InterpreterSettings.defaults(), new VirtualClock(), line -> {});
 * Asyncio asyncio = new Asyncio(py);
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     try {
 *                         async.with(
 *                                 asyncio.timeout(1.0),
 *                                 (inner, timeout) -> inner.await(asyncio.sleep(60, "done")));
 *                     } catch (TimeoutError e) {
 *                         System.out.println("too late"); // too late
 *                     }
 *                 }));
 * }</pre>
 */
public final class Timeout implements AsyncContextManager<Timeout> {
    private final Asyncio asyncio;
    private State state = State.CREATED;
    private @Nullable Double when;
    private @Nullable Handle handler;
    private @Nullable Task<?> task;
    private int cancelling;

    private enum State {
        CREATED("created"),
        ENTERED("active"),
        EXPIRING("expiring"),
        EXPIRED("expired"),
        EXITED("finished");

        private final String text;

        State(String text) {
            this.text = text;
        }
    }

    Timeout(Asyncio asyncio, @Nullable Double when) {
        this.asyncio = asyncio;
        this.when = when;
    }

    /** {@code timeout.when()}: on the scale of {@code loop.time()}; null for never. */
    public @Nullable Double when() {
        return when;
    }

    /** {@code timeout.expired()}: whether the time is over. */
    public boolean expired() {
        return state == State.EXPIRING || state == State.EXPIRED;
    }

    /**
     * {@code timeout.reschedule(when)}.
     *
     * @throws RuntimeError if the block does not run, or the time is over
     */
    public void reschedule(@Nullable Double next) {
        if (state != State.ENTERED) {
            throw new RuntimeError(
                    state == State.CREATED
                            ? "Timeout has not been entered"
                            : "Cannot change state of " + state.text + " Timeout");
        }
        when = next;
        if (handler != null) {
            handler.cancel();
        }
        handler = next == null ? null : schedule(asyncio.getRunningLoop(), next);
    }

    private Handle schedule(EventLoop loop, double next) {
        return next <= loop.time()
                ? loop.callSoon(this::timedOut)
                : loop.callAt(next, this::timedOut);
    }

    private void timedOut() {
        if (task != null) {
            task.cancel();
        }
        state = State.EXPIRING;
        handler = null;
    }

    void enter() {
        if (state != State.CREATED) {
            throw new RuntimeError("Timeout has already been entered");
        }
        Task<?> current = asyncio.currentTask();
        if (current == null) {
            throw new RuntimeError("Timeout should be used inside a task");
        }
        state = State.ENTERED;
        task = current;
        cancelling = current.cancelling();
        reschedule(when);
    }

    /** Leaves the block; returns what is to be raised in place of what the block raised. */
    @Nullable Throwable exit(@Nullable Throwable error) {
        if (handler != null) {
            handler.cancel();
            handler = null;
        }
        if (state == State.EXPIRING && task != null) {
            state = State.EXPIRED;
            if (task.uncancel() <= cancelling && error instanceof CancelledError) {
                TimeoutError instead = new TimeoutError("");
                instead.initCause(error);
                return instead;
            }
        } else if (state == State.ENTERED) {
            state = State.EXITED;
        }
        return null;
    }

    @Override
    public Awaitable<Timeout> aenter() {
        return new LibraryCoroutine<>() {
            @Override
            protected Step go(Signal signal) {
                enter();
                return new Step.Returned(Timeout.this);
            }
        };
    }

    @Override
    public Awaitable<Boolean> aexit(@Nullable Throwable error) {
        return new LibraryCoroutine<>() {
            @Override
            protected Step go(Signal signal) {
                Throwable instead = exit(error);
                if (instead != null) {
                    throw Raise.any(instead);
                }
                return new Step.Returned(false);
            }
        };
    }

    /** Returns {@code repr(timeout)}. */
    @Override
    public String toString() {
        String due = state == State.ENTERED ? " when=" + dueText() : "";
        return "<Timeout [" + state.text + "]" + due + ">";
    }

    private String dueText() {
        return when == null ? "None" : "%.3f".formatted(when);
    }
}
