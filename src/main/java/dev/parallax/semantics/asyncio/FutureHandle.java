package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;

import java.util.function.Consumer;

/** The call of what {@code add_done_callback} was given. */
final class FutureHandle extends DoneHandle {
    private final Consumer<Object> action;

    FutureHandle(AsyncFuture<?> future, Consumer<Object> action, Context context) {
        super(future, context);
        this.action = action;
    }

    @Override
    void call() {
        action.accept(future);
    }

    @Override
    boolean calls(Object other) {
        return action.equals(other);
    }

    @Override
    String actionText() {
        return Names.call(action);
    }
}
