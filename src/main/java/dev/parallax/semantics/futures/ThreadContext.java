package dev.parallax.semantics.futures;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

/** A worker that makes its calls in the pool's own interpreter. */
record ThreadContext(Interpreter py, PyFunction.@Nullable Call initializer)
        implements WorkerContext {
    @Override
    public void initialize() throws Exception {
        if (initializer != null) {
            initializer.run(py);
        }
    }

    @Override
    public @Nullable Object run(PyFunction.Call call) throws Exception {
        return call.run(py);
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
