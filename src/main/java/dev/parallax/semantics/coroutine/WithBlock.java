package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.generator.Resumable;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/**
 * An {@code async with} and its block: entering → block → leaving. Each part in turn gets what is
 * sent and raised.
 */
final class WithBlock<T extends @Nullable Object> implements Resumable {
    private final AsyncContextManager<T> manager;
    private final Async.WithBody<T, ? extends @Nullable Object> body;
    private Resumable current;
    private Part part = Part.ENTERING;
    private @Nullable Object result;
    private @Nullable Throwable error;

    private enum Part {
        ENTERING,
        BLOCK,
        LEAVING
    }

    WithBlock(AsyncContextManager<T> manager, Async.WithBody<T, ? extends @Nullable Object> body) {
        this.manager = manager;
        this.body = body;
        current = Async.begun(manager.aenter());
    }

    @Override
    public Step resume(Signal first) {
        Signal signal = first;
        while (true) {
            Step step = passed(signal);
            if (step instanceof Step.Yielded) {
                return step;
            }
            Step end = ended(step);
            if (end != null) {
                return end;
            }
            signal = Signal.NEXT;
        }
    }

    /** What is awaited on entering and leaving is closed by an exit; the block gets it raised. */
    private Step passed(Signal signal) {
        if (part == Part.BLOCK) {
            return current.resume(signal);
        }
        if (!(signal instanceof Signal.Raise(GeneratorExit exit))) {
            // However a StopIteration came about, it ends what is awaited.
            Step step = current.resume(signal);
            return step instanceof Step.Raised(StopIteration stop)
                    ? new Step.Returned(stop.value())
                    : step;
        }
        try {
            current.close();
            return new Step.Raised(exit);
        } catch (RuntimeException | Error e) {
            return new Step.Raised(e);
        }
    }

    @Override
    public boolean inlined() {
        return true;
    }

    /** Goes on to the next part; returns how the whole ended if there is none. */
    private @Nullable Step ended(Step step) {
        return switch (part) {
            case ENTERING -> step instanceof Step.Returned(var value) ? enter(value) : step;
            case BLOCK -> leave(step);
            case LEAVING -> left(step);
        };
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // an Awaitable of T returns a T
    private @Nullable Step enter(@Nullable Object value) {
        part = Part.BLOCK;
        current = Bodies.with((T) value, body);
        return null;
    }

    private @Nullable Step leave(Step step) {
        part = Part.LEAVING;
        switch (step) {
            case Step.Returned(var value) -> result = value;
            case Step.Raised(Throwable raised) -> error = raised;
            case Step.Yielded yielded -> throw new AssertionError("excluded above");
        }
        try {
            current = Async.begun(manager.aexit(error));
            return null;
        } catch (RuntimeException | Error e) {
            return new Step.Raised(e);
        }
    }

    private Step left(Step step) {
        if (!(step instanceof Step.Returned(var dealtWith))) {
            return step;
        }
        return error == null || Boolean.TRUE.equals(dealtWith)
                ? new Step.Returned(result)
                : new Step.Raised(error);
    }

    @Override
    public boolean accepts(Signal signal) {
        return current.accepts(signal);
    }

    @Override
    public void close() {
        Steps.close(this);
    }
}
