package dev.parallax.fuzz;

import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** Expressions in Java. */
final class JavaExpressions {
    private JavaExpressions() {}

    static String of(Expression expression) {
        return switch (expression) {
            case Expression.Constant(var value) -> constant(value);
            case Expression.Variable(String name) -> name;
            case Expression.Thing(String name) -> name;
            case Expression.NewError error -> error(error);
            case Expression.Pair(Expression first, Expression second) ->
                    "Tuple.of(" + of(first) + ", " + of(second) + ")";
            case Expression.Call(String function, Expression argument) ->
                    function + "(" + of(argument) + ")";
            case Expression.Use(Verb verb, var operands) ->
                    Text.fill(verb.java(), operands.stream().map(JavaExpressions::of).toList());
        };
    }

    private static String constant(@Nullable Object value) {
        return switch (value) {
            case null -> "NONE";
            case String text -> '"' + text + '"';
            default -> String.format(Locale.ROOT, "%s", value);
        };
    }

    private static String error(Expression.NewError error) {
        List<@Nullable Object> arguments = error.arguments();
        String made = "new " + error.type().java() + "(";
        String text = constant(text(error.type(), arguments));
        if (error.type() != ErrorType.STOP) {
            return made + text + ")";
        }
        return arguments.isEmpty()
                ? made + ")"
                : made + constant(arguments.getFirst()) + ", " + text + ")";
    }

    /** Returns {@code str(error)}. */
    private static String text(ErrorType type, List<@Nullable Object> arguments) {
        if (arguments.size() > 1) {
            return PyText.repr(Tuple.of(arguments.toArray()));
        }
        Object only = arguments.isEmpty() ? "" : arguments.getFirst();
        return type == ErrorType.KEY && !arguments.isEmpty() ? PyText.repr(only) : PyText.str(only);
    }
}
