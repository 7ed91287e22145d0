package dev.parallax.fuzz;

import dev.parallax.semantics.text.PyText;

import java.util.stream.Collectors;

/** Expressions in Python. */
final class PythonExpressions {
    private PythonExpressions() {}

    static String of(Expression expression) {
        return switch (expression) {
            case Expression.Constant(var value) -> PyText.repr(value);
            case Expression.Variable(String name) -> name;
            case Expression.Thing(String name) -> name;
            case Expression.NewError(ErrorType type, var arguments) ->
                    arguments.stream()
                            .map(PyText::repr)
                            .collect(Collectors.joining(", ", type.python() + "(", ")"));
            case Expression.Pair(Expression first, Expression second) ->
                    "(" + of(first) + ", " + of(second) + ")";
            case Expression.Call(String function, Expression argument) ->
                    function + "(" + of(argument) + ")";
            case Expression.Use(Verb verb, var operands) ->
                    Text.fill(verb.python(), operands.stream().map(PythonExpressions::of).toList());
        };
    }
}
