package dev.parallax.semantics.futures;

import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

/** A scheduled call and the future that waits for it. */
record WorkItem<R extends @Nullable Object>(Future<R> future, PyFunction.Call call) {

    @SuppressWarnings({"unchecked", "NullAway"}) // the executor made the future for this call
    void run(WorkerContext context) {
        if (!future.setRunningOrNotifyCancel()) {
            return;
        }
        R result;
        try {
            result = (R) context.run(call);
        } catch (Throwable e) {
            future.setException(e);
            return;
        }
        future.setResult(result);
    }
}
