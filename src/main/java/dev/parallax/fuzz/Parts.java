package dev.parallax.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Looks into trees. */
final class Parts {
    private Parts() {}

    /** Says whether a function with that body returns something other than None. */
    static boolean returnsValue(Block body) {
        return body.statements().stream()
                .anyMatch(
                        statement ->
                                statement instanceof Statement.Return(Expression value)
                                        ? !value.equals(Expression.NONE)
                                        : of(statement).stream().anyMatch(Parts::returnsValue));
    }

    /** Returns the blocks that a statement holds. */
    static List<Block> of(Statement statement) {
        return switch (statement) {
            case Statement.If branch -> List.of(branch.then(), branch.otherwise());
            case Statement.Repeat loop -> List.of(loop.body());
            case Statement.For loop -> List.of(loop.body());
            case Statement.With with -> List.of(with.body());
            case Statement.Try attempt -> {
                List<Block> all = new ArrayList<>(List.of(attempt.body(), attempt.otherwise()));
                attempt.handlers().forEach(handler -> all.add(handler.body()));
                all.add(attempt.last());
                yield all;
            }
            default -> List.of();
        };
    }
}
