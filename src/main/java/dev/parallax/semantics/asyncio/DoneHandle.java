package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;

/** A call that is scheduled when a future ends. */
abstract sealed class DoneHandle extends Handle permits FutureHandle, WakeupHandle {
    final AsyncFuture<?> future;

    DoneHandle(AsyncFuture<?> future, Context context) {
        super(future.loop(), null, context);
        this.future = future;
    }

    /** Says whether this is the call of an action that somebody wants to take back. */
    abstract boolean calls(Object action);

    /** Returns what a future's repr calls it. */
    abstract String actionText();

    @Override
    final String callbackText() {
        String call = actionText();
        return call.substring(0, call.length() - 1) + future + ")";
    }
}
