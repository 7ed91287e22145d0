package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/** {@code asyncio.sleep}. */
final class Sleep<R extends @Nullable Object> extends LibraryCoroutine<R> {
    private static final Step TURN = new Step.Yielded(null);

    private final Asyncio asyncio;
    private final double delay;
    private final R result;
    private boolean yielded;
    private @Nullable TimerHandle timer;

    Sleep(Asyncio asyncio, double delay, R result) {
        this.asyncio = asyncio;
        this.delay = delay;
        this.result = result;
    }

    @Override
    protected Step go(Signal signal) {
        if (timer != null) {
            timer.cancel();
            value(signal);
            return new Step.Returned(result);
        }
        if (yielded) {
            value(signal);
            return new Step.Returned(result);
        }
        if (Double.isNaN(delay)) {
            throw new ValueError("Invalid delay: NaN (not a number)");
        }
        if (delay <= 0) {
            yielded = true;
            return TURN;
        }
        EventLoop loop = asyncio.getRunningLoop();
        AsyncFuture<@Nullable Void> future = new AsyncFuture<>(loop);
        timer = loop.callLater(delay, () -> release(future));
        return awaiting(future);
    }

    /** Ends a future that nobody has ended yet. */
    static void release(AsyncFuture<@Nullable Void> waiter) {
        if (!waiter.done()) {
            waiter.setResult(null);
        }
    }
}
