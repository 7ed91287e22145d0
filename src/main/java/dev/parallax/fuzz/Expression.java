package dev.parallax.fuzz;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** What has a value. */
sealed interface Expression {
    /** {@code None}. */
    Expression NONE = new Constant(null);

    /**
     * A constant.
     *
     * @param value null, an Integer or a String
     */
    record Constant(@Nullable Object value) implements Expression {}

    /** A variable that holds a value. */
    record Variable(String name) implements Expression {}

    /** Something with identity: a generator, a task, a lock. */
    record Thing(String name) implements Expression {}

    /**
     * A new exception.
     *
     * @param arguments what it is made with: constants, one for most
     */
    record NewError(ErrorType type, List<@Nullable Object> arguments) implements Expression {
        NewError(ErrorType type, @Nullable Object... arguments) {
            this(type, Arrays.asList(arguments));
        }
    }

    /** {@code (a, b)}. */
    record Pair(Expression first, Expression second) implements Expression {}

    /**
     * A call of one of the program's functions.
     *
     * @param function its name
     * @param argument its one argument
     */
    record Call(String function, Expression argument) implements Expression {}

    /** Some use of the library. */
    record Use(Verb verb, List<Expression> operands) implements Expression {
        Use(Verb verb, Expression... operands) {
            this(verb, List.of(operands));
        }
    }
}
