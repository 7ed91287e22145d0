package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.generator.Resumable;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

/** Steps as the methods {@code send}, {@code throw} and {@code close} tell them. */
final class Steps {
    private Steps() {}

    /** Returns what was yielded; an end is a StopIteration. */
    static @Nullable Object told(Step step) {
        return switch (step) {
            case Step.Yielded(var value) -> value;
            case Step.Returned(var value) ->
                    throw new StopIteration(value, value == null ? "" : PyText.str(value));
            case Step.Raised(Throwable error) -> {
                Traceback.continueIn(error, new Throwable().getStackTrace());
                throw Raise.any(error);
            }
        };
    }

    static Step raised(Throwable error) {
        error.setStackTrace(new StackTraceElement[0]);
        return new Step.Raised(error);
    }

    static Signal raise(Throwable error) {
        error.setStackTrace(new StackTraceElement[0]);
        return new Signal.Raise(error);
    }

    /** Raises GeneratorExit in a running delegate, which may end in any way but by a yield. */
    static void close(Resumable open) {
        switch (open.resume(raise(new GeneratorExit("")))) {
            case Step.Yielded yielded -> throw new RuntimeError("coroutine ignored GeneratorExit");
            case Step.Raised(GeneratorExit exit) -> {}
            case Step.Raised(StopAsyncIteration stop) -> {}
            case Step.Raised(Throwable error) -> throw Raise.any(error);
            case Step.Returned returned -> {}
        }
    }
}
