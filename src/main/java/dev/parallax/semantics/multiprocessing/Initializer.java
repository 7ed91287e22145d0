package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

/** What a pool's worker does before all else; one that fails is the worker's end. */
record Initializer(PyFunction function)
        implements PyFunction.OneArgument<@Nullable Object, @Nullable Object> {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Object call(Interpreter py, @Nullable Object argument) throws Exception {
        return function.apply(py, argument);
    }

    void run(Interpreter py, @Nullable Object argument) {
        try {
            call(py, argument);
        } catch (Throwable e) {
            py.stderr().write("Exception in initializer:\n" + Traceback.format(e));
            py.finishOutput();
            // Its parent takes an end without a goodbye for what it is.
            Runtime.getRuntime().halt(1);
        }
    }
}
