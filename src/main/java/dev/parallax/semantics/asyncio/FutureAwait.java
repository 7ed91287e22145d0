package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.generator.Resumable;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

/** One {@code await future}: yields the future to the task until it is done. */
final class FutureAwait implements Resumable {
    private final AsyncFuture<?> future;
    private boolean yielded;

    FutureAwait(AsyncFuture<?> future) {
        this.future = future;
    }

    @Override
    public Step resume(Signal signal) {
        if (signal instanceof Signal.Raise(Throwable error)) {
            return new Step.Raised(error);
        }
        if (future.done()) {
            return outcome();
        }
        if (yielded) {
            return new Step.Raised(new RuntimeError("await wasn't used with future"));
        }
        yielded = true;
        future.blocking = true;
        return new Step.Yielded(future);
    }

    private Step outcome() {
        try {
            return new Step.Returned(future.result());
        } catch (Throwable e) {
            return new Step.Raised(e);
        }
    }
}
