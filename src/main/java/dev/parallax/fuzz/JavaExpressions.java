package dev.parallax.fuzz;

import org.jspecify.annotations.Nullable;

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
        String text = error.text();
        String argument =
                switch (error.type()) {
                    case STOP -> text.isEmpty() ? "" : "\"%1$s\", \"%1$s\"".formatted(text);
                    case KEY -> text.isEmpty() ? "\"\"" : "\"'" + text + "'\"";
                    default -> '"' + text + '"';
                };
        return "new " + error.type().java() + "(" + argument + ")";
    }
}
