package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.contextvars.CurrentContext;
import dev.parallax.semantics.generator.Signal;
import dev.parallax.semantics.generator.Step;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

/** {@code asyncio.to_thread}. */
final class ToThread<R extends @Nullable Object> extends LibraryCoroutine<R> {
    private final Asyncio asyncio;
    private final PyFunction.NoArguments<R> function;
    private boolean asked;

    ToThread(Asyncio asyncio, PyFunction.NoArguments<R> function) {
        this.asyncio = asyncio;
        this.function = function;
    }

    @Override
    protected Step go(Signal signal) throws InterruptedException {
        if (asked) {
            return new Step.Returned(value(signal));
        }
        asked = true;
        Context context = Context.copyContext();
        PyFunction.NoArguments<R> inContext = py -> in(context, py);
        return awaiting(asyncio.getRunningLoop().runInExecutor(null, inContext));
    }

    private R in(Context context, Interpreter py) throws Exception {
        CurrentContext current = CurrentContext.of(py.currentThread());
        Context before = current.enter(context);
        try {
            return function.call(py);
        } finally {
            current.leave(before);
        }
    }
}
