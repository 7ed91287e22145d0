package dev.parallax.semantics.interpreter;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/**
 * A Python function at module level, as executors and processes take it: a reference to a static
 * method. It can travel to another process, as can what it is given and returns.
 *
 * <p>A function gets the interpreter it runs in, which in another process is another one.
 *
 * <pre>{@code
 * PyFunction.NoArguments<Integer> cores = py -> py.cpuCount() > 0 ? 1 : 0;
 * System.out.println(cores.call(Interpreter.standard())); // 1
 * }</pre>
 */
public sealed interface PyFunction extends Serializable {
    /**
     * Calls it.
     *
     * @param py the interpreter it runs in
     * @param argument its argument, if it takes one
     * @return what it returns; null for None
     * @throws Exception what it raises
     */
    @Nullable Object apply(Interpreter py, @Nullable Object argument) throws Exception;

    /**
     * A function without parameters that returns a value.
     *
     * @param <R> what it returns
     */
    @FunctionalInterface
    non-sealed interface NoArguments<R extends @Nullable Object> extends PyFunction {
        /** Calls it. */
        R call(Interpreter py) throws Exception;

        @Override
        default @Nullable Object apply(Interpreter py, @Nullable Object argument) throws Exception {
            return call(py);
        }
    }

    /** A function without parameters that returns nothing. */
    @FunctionalInterface
    non-sealed interface SilentNoArguments extends PyFunction {
        /** Calls it. */
        void call(Interpreter py) throws Exception;

        @Override
        default @Nullable Object apply(Interpreter py, @Nullable Object argument) throws Exception {
            call(py);
            return null;
        }
    }

    /**
     * A function of one parameter that returns a value.
     *
     * @param <A> what it takes
     * @param <R> what it returns
     */
    @FunctionalInterface
    non-sealed interface OneArgument<A extends @Nullable Object, R extends @Nullable Object>
            extends PyFunction {
        /** Calls it. */
        R call(Interpreter py, A argument) throws Exception;

        @Override
        @SuppressWarnings({"unchecked", "NullAway"}) // executors pair it with an A
        default @Nullable Object apply(Interpreter py, @Nullable Object argument) throws Exception {
            return call(py, (A) argument);
        }
    }

    /**
     * A function of one parameter that returns nothing.
     *
     * @param <A> what it takes
     */
    @FunctionalInterface
    non-sealed interface SilentOneArgument<A extends @Nullable Object> extends PyFunction {
        /** Calls it. */
        void call(Interpreter py, A argument) throws Exception;

        @Override
        @SuppressWarnings({"unchecked", "NullAway"}) // executors pair it with an A
        default @Nullable Object apply(Interpreter py, @Nullable Object argument) throws Exception {
            call(py, (A) argument);
            return null;
        }
    }

    /**
     * A function and its argument: what executors schedule.
     *
     * @param function the function
     * @param argument its argument, null for None or for none
     */
    record Call(PyFunction function, @Nullable Object argument) {
        /** Makes the call. */
        public @Nullable Object run(Interpreter py) throws Exception {
            return function.apply(py, argument);
        }
    }
}
