package dev.parallax.conformance;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A Python function as Java's libraries take functions. Two are equal if their Python functions
 * are.
 */
public final class PythonCall
        implements Runnable,
                Consumer<Object>,
                BooleanSupplier,
                Supplier<@Nullable Object>,
                PyFunction.NoArguments<@Nullable Object> {
    private static final long serialVersionUID = 1L;

    private final transient Code code;
    private final transient Object function;
    private final String name;

    /**
     * Called by Python.
     *
     * @param function the function itself, for comparing
     * @param name what messages call it
     */
    public PythonCall(Code code, Object function, String name) {
        this.code = code;
        this.function = function;
        this.name = name;
    }

    @Override
    public void run() {
        Code.call(code, null);
    }

    @Override
    public void accept(Object argument) {
        Code.call(code, argument);
    }

    @Override
    public boolean getAsBoolean() {
        return Boolean.TRUE.equals(Code.call(code, null));
    }

    @Override
    public @Nullable Object get() {
        return Code.call(code, null);
    }

    @Override
    public @Nullable Object call(Interpreter py) {
        return Code.call(code, null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PythonCall call && function.equals(call.function);
    }

    @Override
    public int hashCode() {
        return function.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
