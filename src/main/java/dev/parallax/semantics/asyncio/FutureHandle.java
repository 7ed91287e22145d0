package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;

import java.util.function.Consumer;

/** The scheduled call of a future's callback. */
final class FutureHandle extends Handle {
    private final AsyncFuture<?> future;
    private final Consumer<Object> action;

    FutureHandle(AsyncFuture<?> future, Consumer<Object> action, Context context) {
        super(future.loop(), null, context);
        this.future = future;
        this.action = action;
    }

    @Override
    void call() {
        action.accept(future);
    }

    @Override
    String callbackText() {
        String call = Names.call(action);
        return call.substring(0, call.length() - 1) + future + ")";
    }

    @Override
    String slowText() {
        Object target = action;
        return target instanceof Wakeup wakeup ? wakeup.task().toString() : toString();
    }
}
