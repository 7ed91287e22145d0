package dev.parallax.conformance;

import dev.parallax.semantics.interpreter.ExceptHook;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Python functions for Java classes that make calls. What Python raises would come as an exception
 * of the polyglot API; so Python returns it, {@link Carried}, and it is thrown here.
 */
public final class Carrying {
    private Carrying() {}

    /** Returns a function without parameters. */
    public static PyFunction.NoArguments<@Nullable Object> call(Supplier<@Nullable Object> python) {
        return py -> valueOf(python.get());
    }

    /** Returns a function without parameters that returns nothing. */
    public static PyFunction.SilentNoArguments run(Supplier<@Nullable Object> python) {
        return py -> valueOf(python.get());
    }

    /** Returns a function of one parameter. */
    public static PyFunction.OneArgument<@Nullable Object, @Nullable Object> apply(
            Function<@Nullable Object, @Nullable Object> python) {
        return (py, argument) -> valueOf(python.apply(argument));
    }

    /** Returns what takes one value. */
    public static Consumer<@Nullable Object> accept(
            Function<@Nullable Object, @Nullable Object> python) {
        return value -> valueOf(python.apply(value));
    }

    /** Returns a hook for what threads raise. */
    public static ExceptHook hook(Function<@Nullable Object, @Nullable Object> python) {
        return args -> valueOf(python.apply(args));
    }

    /** Returns what Python returned, or throws what it would have raised. */
    static @Nullable Object valueOf(@Nullable Object returned) {
        if (returned instanceof Carried raised) {
            throw raised;
        }
        return returned;
    }
}
