package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.BrokenProcessPool;
import dev.parallax.semantics.errors.RemoteTraceback;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

/** A call whose result a future waits for. */
record FutureJob<R extends @Nullable Object>(Future<R> future, PyFunction.Call call)
        implements Crew.Job {
    private static final String TERMINATED =
            "A process in the process pool was terminated abruptly while the future was running"
                    + " or pending.";

    @Override
    public boolean begin() {
        return future.setRunningOrNotifyCancel();
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // the executor made the future for this call
    public void finish(Reply reply) {
        if (future.done()) {
            return;
        }
        switch (reply) {
            case Reply.Value(var value) -> future.setResult((R) value);
            case Reply.Raised raised -> future.setException(raised.withCause());
            case Reply.Dead dead -> future.setException(broken(dead));
        }
    }

    private static BrokenProcessPool broken(Reply.Dead dead) {
        BrokenProcessPool error = new BrokenProcessPool(TERMINATED);
        if (dead.why() != null) {
            error.setCause(RemoteTraceback.ofBrokenPool(dead.why()));
        }
        return error;
    }
}
