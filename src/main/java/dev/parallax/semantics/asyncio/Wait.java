package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** {@code asyncio.wait}. */
final class Wait<R extends @Nullable Object> extends LibraryCoroutine<DoneAndPending<R>> {
    private final Asyncio asyncio;
    private final Set<AsyncFuture<? extends R>> futures;
    private final @Nullable Double timeout;
    private final Asyncio.ReturnWhen returnWhen;
    private final Consumer<AsyncFuture<?>> completion = this::completed;
    private int left;
    private @Nullable AsyncFuture<@Nullable Void> waiter;
    private @Nullable TimerHandle timer;

    Wait(
            Asyncio asyncio,
            Collection<? extends AsyncFuture<? extends R>> futures,
            @Nullable Double timeout,
            Asyncio.ReturnWhen returnWhen) {
        this.asyncio = asyncio;
        this.futures = new LinkedHashSet<>(futures);
        this.timeout = timeout;
        this.returnWhen = returnWhen;
    }

    @Override
    protected Step go(Signal signal) {
        if (waiter == null) {
            return begin();
        }
        cancelTimer();
        futures.forEach(future -> future.removeDoneCallback(completion));
        value(signal);
        Set<AsyncFuture<? extends R>> done = new LinkedHashSet<>();
        Set<AsyncFuture<? extends R>> pending = new LinkedHashSet<>();
        futures.forEach(future -> (future.done() ? done : pending).add(future));
        return new Step.Returned(new DoneAndPending<R>(done, pending));
    }

    private Step begin() {
        if (futures.isEmpty()) {
            throw new ValueError("Set of Tasks/Futures is empty.");
        }
        EventLoop loop = asyncio.getRunningLoop();
        AsyncFuture<@Nullable Void> until = new AsyncFuture<>(loop);
        waiter = until;
        if (timeout != null) {
            timer = loop.callLater(timeout, () -> Sleep.release(until));
        }
        left = futures.size();
        futures.forEach(future -> future.addDoneCallback(completion));
        return awaiting(until);
    }

    private void completed(AsyncFuture<?> future) {
        left--;
        boolean enough =
                left <= 0
                        || switch (returnWhen) {
                            case FIRST_COMPLETED -> true;
                            case FIRST_EXCEPTION ->
                                    !future.cancelled() && future.exception() != null;
                            case ALL_COMPLETED -> false;
                        };
        if (enough && waiter != null) {
            cancelTimer();
            Sleep.release(waiter);
        }
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
        }
    }
}
