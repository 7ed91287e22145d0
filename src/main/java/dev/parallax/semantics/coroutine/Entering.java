package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.generator.Resumable;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;
import dev.parallax.semantics.generator.Yielder;

import org.jspecify.annotations.Nullable;

/** Waits for {@code __aenter__} and returns the manager as entered. */
final class Entering<T extends @Nullable Object> implements Resumable {
    private final AsyncContextManager<T> manager;
    private final Yielder<@Nullable Object> yielder;
    private final Resumable entering;

    Entering(AsyncContextManager<T> manager, Yielder<@Nullable Object> yielder) {
        this.manager = manager;
        this.yielder = yielder;
        entering = Async.begun(manager.aenter());
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // an Awaitable of T returns a T
    public Step resume(Signal signal) {
        Step step = entering.resume(signal);
        return step instanceof Step.Returned(var value)
                ? new Step.Returned(new Async.Entered<>((T) value, manager, yielder))
                : step;
    }

    @Override
    public boolean accepts(Signal signal) {
        return entering.accepts(signal);
    }

    @Override
    public void close() {
        entering.close();
    }
}
