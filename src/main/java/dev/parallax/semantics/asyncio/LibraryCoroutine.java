package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Resumable;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/**
 * A coroutine of the library, such as {@code asyncio.sleep()} gives in Python: one whose body is
 * written as a state machine, for speed. It runs when it is awaited or made a task, once.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     LibraryCoroutine<String> sleep = asyncio.sleep(0, "rested");
 *                     System.out.println(async.await(sleep)); // rested
 *                 }));
 * }</pre>
 *
 * @param <R> what it returns
 */
public abstract class LibraryCoroutine<R extends @Nullable Object>
        implements Awaitable<R>, Resumable {
    private static final Step AWAITING = new Step.Yielded("awaiting");

    private @Nullable Resumable inner;
    private boolean started;
    private boolean running;
    private boolean ended;

    /** For subclasses. */
    protected LibraryCoroutine() {}

    /**
     * Goes on: at the start with {@link Signal#NEXT}, then with the outcome of what was awaited.
     *
     * @return {@link #awaiting(Awaitable)}, or how it ended, or what it yields
     * @throws Exception what the coroutine raises
     */
    protected abstract Step go(Signal signal) throws Exception;

    /** Awaits something: {@link #go} is called again when that has ended. */
    protected final Step awaiting(Awaitable<?> awaitable) {
        inner = awaitable.awaiting();
        return AWAITING;
    }

    /** Returns what was sent; throws what was raised. */
    protected static @Nullable Object value(Signal signal) {
        return switch (signal) {
            case Signal.Send(var value) -> value;
            case Signal.Raise(Throwable error) -> throw Raise.any(error);
        };
    }

    @Override
    public final boolean nativeCoroutine() {
        return true;
    }

    @Override
    public final Resumable awaiting() {
        return this;
    }

    @Override
    public final Step resume(Signal signal) {
        if (ended) {
            return new Step.Raised(new RuntimeError("cannot reuse already awaited coroutine"));
        }
        if (running) {
            return new Step.Raised(new ValueError("coroutine already executing"));
        }
        if (!started) {
            started = true;
            if (signal instanceof Signal.Raise(Throwable error)) {
                ended = true;
                return new Step.Raised(error);
            }
        }
        running = true;
        try {
            return advance(signal);
        } finally {
            running = false;
        }
    }

    private Step advance(Signal first) {
        Signal signal = first;
        while (true) {
            Resumable awaited = inner;
            if (awaited != null) {
                Step step = pass(awaited, signal);
                if (step instanceof Step.Yielded) {
                    return step;
                }
                inner = null;
                signal = outcome(step);
            }
            Step step = guarded(signal);
            if (inner == null) {
                ended = !(step instanceof Step.Yielded);
                return step;
            }
            signal = Signal.NEXT;
        }
    }

    private static Step pass(Resumable awaited, Signal signal) {
        if (!(signal instanceof Signal.Raise(GeneratorExit exit))) {
            return awaited.resume(signal);
        }
        try {
            awaited.close();
            return new Step.Raised(exit);
        } catch (RuntimeException | Error e) {
            return new Step.Raised(e);
        }
    }

    private static Signal outcome(Step step) {
        return switch (step) {
            case Step.Returned(var value) -> value == null ? Signal.NEXT : new Signal.Send(value);
            case Step.Raised(Throwable error) -> new Signal.Raise(error);
            case Step.Yielded yielded -> throw new AssertionError("excluded by the caller");
        };
    }

    private Step guarded(Signal signal) {
        try {
            return go(signal);
        } catch (StopIteration e) {
            return new Step.Raised(new RuntimeError("coroutine raised StopIteration", e));
        } catch (Throwable e) {
            return new Step.Raised(e);
        }
    }

    /** {@code coroutine.close()}. */
    @Override
    public final void close() {
        if (!started || ended) {
            ended = true;
            return;
        }
        switch (resume(new Signal.Raise(new GeneratorExit("")))) {
            case Step.Yielded yielded -> throw new RuntimeError("coroutine ignored GeneratorExit");
            case Step.Raised(GeneratorExit exit) -> {}
            case Step.Raised(Throwable error) -> throw Raise.any(error);
            case Step.Returned returned -> {}
        }
    }
}
