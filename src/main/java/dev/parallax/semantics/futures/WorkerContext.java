package dev.parallax.semantics.futures;

import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

/** Where one worker makes its calls: {@code concurrent.futures.thread.WorkerContext}. */
interface WorkerContext {
    /** Makes the initializer's call, if there is one. */
    void initialize() throws Exception;

    /** Makes a call, and returns or raises what it does. */
    @Nullable Object run(PyFunction.Call call) throws Exception;

    /** The worker ends. */
    void close();
}
