package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.coroutine.AsyncYielder.Produced;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/** What {@code athrow()} and, without an error, {@code aclose()} return. */
final class AsyncThrow extends AsyncRequest {
    private final @Nullable Throwable error;

    AsyncThrow(AsyncGenerator<?> handle, AsyncGeneratorCore core, @Nullable Throwable error) {
        super(handle, core);
        this.error = error;
    }

    @Override
    String methods() {
        return "aclose()/athrow()";
    }

    private String method() {
        return error == null ? "aclose" : "athrow";
    }

    @Override
    Step send(Signal.Send signal) {
        if (core.ended()) {
            use = Use.USED_UP;
            return new Step.Returned(null);
        }
        if (use == Use.NEW) {
            return start(signal);
        }
        // As in CPython, an athrow() that had to wait is not used up by its end.
        return error == null ? go(signal) : core.answer(core.resume(signal));
    }

    private Step start(Signal.Send signal) {
        if (core.running) {
            return alreadyRunning(method());
        }
        if (core.closed) {
            use = Use.USED_UP;
            return Steps.raised(new StopAsyncIteration(""));
        }
        if (signal.value() != null) {
            return Steps.raised(
                    new RuntimeError("can't send non-None value to a just-started coroutine"));
        }
        core.closed = error == null;
        return go(Steps.raise(error == null ? new GeneratorExit("") : error));
    }

    @Override
    Step raise(Signal.Raise signal) {
        return use == Use.NEW && core.running ? alreadyRunning(method()) : go(signal);
    }

    private Step go(Signal signal) {
        begin();
        Step step = core.resume(signal);
        return ended(error == null ? closing(step) : core.answer(step));
    }

    private Step closing(Step step) {
        return switch (step) {
            case Step.Yielded(Produced produced) -> {
                core.running = false;
                yield Steps.raised(new RuntimeError("async generator ignored GeneratorExit"));
            }
            case Step.Yielded awaits -> awaits;
            case Step other -> {
                core.running = false;
                yield other;
            }
        };
    }

    /** To a generator that is told to close, its end is no error. */
    private Step ended(Step step) {
        if (step instanceof Step.Yielded) {
            return step;
        }
        use = Use.USED_UP;
        boolean wished =
                step instanceof Step.Raised(Throwable raised)
                        && (raised instanceof StopAsyncIteration
                                || raised instanceof GeneratorExit);
        return wished && error == null ? new Step.Returned(null) : step;
    }
}
