package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.coroutine.AsyncYielder.Produced;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.generator.Routine;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import java.lang.ref.Cleaner;
import java.util.function.Consumer;

/**
 * An async generator without the object that programs hold, so that it can be told when nobody
 * holds that any more.
 */
final class AsyncGeneratorCore {
    private static final Cleaner UNREACHABLE = Cleaner.create();

    final Routine routine;

    /** A request is being awaited. */
    boolean running;

    /** It ended, or was told to. */
    boolean closed;

    private boolean begun;

    AsyncGeneratorCore(Routine routine) {
        this.routine = routine;
    }

    /** Tells the hooks of the thread that asks first. */
    void begin(AsyncGenerator<?> handle) {
        if (begun) {
            return;
        }
        begun = true;
        AsyncGeneratorHooks hooks = AsyncGeneratorHooks.get();
        Consumer<AsyncGenerator<?>> finalizer = hooks.finalizer();
        if (finalizer != null) {
            UNREACHABLE.register(handle, () -> finish(finalizer));
        }
        if (hooks.firstiter() != null) {
            hooks.firstiter().accept(handle);
        }
    }

    private void finish(Consumer<AsyncGenerator<?>> finalizer) {
        if (!closed && !ended()) {
            finalizer.accept(new AsyncGenerator<>(this));
        }
    }

    boolean ended() {
        return routine.state() == Routine.State.CLOSED;
    }

    /** Goes on up to what the body awaits, what it produces, or its end. */
    Step resume(Signal signal) {
        Step step = routine.resume(signal);
        return step instanceof Step.Returned ? Steps.raised(new StopAsyncIteration("")) : step;
    }

    /** Ends a request by what the body produced or raised; what it awaits is passed on. */
    Step answer(Step step) {
        return switch (step) {
            case Step.Yielded(Produced(var value)) -> {
                running = false;
                yield new Step.Returned(value);
            }
            case Step.Raised(Throwable error) -> {
                closed |= error instanceof StopAsyncIteration || error instanceof GeneratorExit;
                running = false;
                yield step;
            }
            default -> step;
        };
    }
}
