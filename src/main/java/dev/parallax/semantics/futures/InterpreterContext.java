package dev.parallax.semantics.futures;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;

/** A worker that makes its calls in an interpreter of its own. */
final class InterpreterContext implements WorkerContext {
    private final Interpreter outer;
    private final PyFunction.@Nullable Call initializer;
    private @Nullable SubInterpreter inner;

    InterpreterContext(Interpreter outer, PyFunction.@Nullable Call initializer) {
        this.outer = outer;
        this.initializer = initializer;
    }

    @Override
    public void initialize() throws Exception {
        inner = new SubInterpreter(outer);
        if (initializer == null) {
            return;
        }
        boolean done = false;
        try {
            run(initializer);
            done = true;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    /** Returns where a function's class is, and with it those of its values. */
    private static ClassLoader program(PyFunction function) {
        ClassLoader own = function.getClass().getClassLoader();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        boolean library = InterpreterContext.class.getClassLoader().equals(own);
        return own == null || (library && context != null) ? context : own;
    }

    @Override
    public @Nullable Object run(PyFunction.Call call) throws Exception {
        SubInterpreter used = inner;
        if (used == null) {
            throw new IllegalStateException("a worker that is not initialized makes no calls");
        }
        ClassLoader here = program(call.function());
        byte[] function = Crossing.dumps(call.function());
        byte[] argument = Crossing.dumps(call.argument());
        Callable<@Nullable Object> answer =
                outer.gil().blocking(() -> used.call(function, argument, here));
        return answer.call();
    }

    @Override
    public void close() {
        SubInterpreter used = inner;
        inner = null;
        if (used != null) {
            outer.gil()
                    .<@Nullable Void, RuntimeException>blocking(
                            () -> {
                                used.close();
                                return null;
                            });
        }
    }
}
