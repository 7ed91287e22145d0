package dev.parallax.fuzz;

import java.util.List;

/** What functions are made of. Labels are unique in a program: they also name variables. */
sealed interface Statement {
    /** Writes the value into the trace. */
    record Log(String label, Expression value) implements Statement {}

    /** Writes the value, or what evaluating it raises, into the trace. */
    record Attempt(String label, Expression value) implements Statement {}

    /** Sets a variable. */
    record Assign(String variable, Expression value) implements Statement {}

    /** Evaluates what may have no value. */
    record Evaluate(Expression value) implements Statement {}

    /**
     * Names a thing, for the rest of the block.
     *
     * @param name its name, unique in the program
     * @param javaType its type in Java
     * @param value makes it
     */
    record Bind(String name, String javaType, Expression value) implements Statement {}

    /** {@code if left == right}. */
    record If(Expression left, Expression right, Block then, Block otherwise)
            implements Statement {}

    /** {@code for _ in range(times)}. */
    record Repeat(String label, int times, Block body) implements Statement {}

    /** {@code for variable in values}. */
    record For(boolean async, String label, String variable, Expression values, Block body)
            implements Statement {}

    /** {@code try}; any part but the body may be empty. */
    record Try(Block body, List<Handler> handlers, Block otherwise, Block last)
            implements Statement {}

    /** {@code except type as e<label>}. */
    record Handler(ErrorType type, String label, Block body) {}

    /** {@code async with manager [as name]}; a name of a thing or empty. */
    record With(boolean async, String name, String javaType, Expression manager, Block body)
            implements Statement {}

    /** {@code raise error}. */
    record Raise(Expression.NewError error) implements Statement {}

    /** {@code raise error from e<label>}, in the handler of that label. */
    record RaiseFrom(Expression.NewError error, String label) implements Statement {}

    /** {@code raise}, in the handler of that label. */
    record Reraise(String label) implements Statement {}

    /** {@code return value}. */
    record Return(Expression value) implements Statement {}

    /** {@code break}. */
    record Break() implements Statement {}

    /** {@code continue}. */
    record Continue() implements Statement {}
}
