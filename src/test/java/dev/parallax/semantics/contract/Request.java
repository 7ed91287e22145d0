package dev.parallax.semantics.contract;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.generator.Resumable;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

/**
 * Asks one request of an async generator step by step, as {@code send}, {@code throw} and {@code
 * close} do.
 */
record Request(Trace t, Resumable resumable) {
    Request(Trace t, Awaitable<?> awaitable) {
        this(t, awaitable.awaiting());
    }

    /** Asks a new request once. */
    static void run(Trace t, Awaitable<?> awaitable) {
        new Request(t, awaitable).step();
    }

    void send(@Nullable Object value) {
        t.causes(() -> told(new Signal.Send(value)));
    }

    void step() {
        send(null);
    }

    void raise(Throwable error) {
        t.causes(() -> told(new Signal.Raise(error)));
    }

    void close() {
        t.tell(resumable::close);
    }

    @Nullable Object told(Signal signal) {
        return switch (resumable.resume(signal)) {
            case Step.Yielded(var value) -> value;
            case Step.Returned(var value) ->
                    throw new StopIteration(value, value == null ? "" : PyText.str(value));
            case Step.Raised(Throwable error) -> throw Raise.any(error);
        };
    }
}
