package dev.parallax.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes each tree that is one step smaller than another. */
final class Trees {
    private Trees() {}

    /** Returns the block without some statements, or with some made smaller. */
    static List<Block> smaller(Block block) {
        List<Block> all = new ArrayList<>();
        int size = block.statements().size();
        for (int length = size; length > 1; length /= 2) {
            for (int from = 0; from + length <= size; from += length) {
                all.add(replaced(block, from, length, List.of()));
            }
        }
        for (int i = 0; i < size; i++) {
            all.add(replaced(block, i, 1, List.of()));
            for (List<Statement> other : smaller(block.statements().get(i))) {
                all.add(replaced(block, i, 1, other));
            }
        }
        return all;
    }

    private static Block replaced(Block block, int from, int length, List<Statement> others) {
        List<Statement> statements = new ArrayList<>(block.statements());
        statements.subList(from, from + length).clear();
        statements.addAll(from, others);
        return new Block(statements);
    }

    private static List<List<Statement>> smaller(Statement statement) {
        List<List<Statement>> all = new ArrayList<>();
        Parts.of(statement).stream()
                .filter(part -> !part.isEmpty())
                .forEach(part -> all.add(part.statements()));
        rebuilt(statement).forEach(other -> all.add(List.of(other)));
        return all;
    }

    private static List<? extends Statement> rebuilt(Statement statement) {
        return switch (statement) {
            case Statement.Log(String label, Expression value) ->
                    each(smaller(value), v -> new Statement.Log(label, v));
            case Statement.Attempt(String label, Expression value) ->
                    each(smaller(value), v -> new Statement.Attempt(label, v));
            case Statement.Assign(String variable, Expression value) ->
                    each(smaller(value), v -> new Statement.Assign(variable, v));
            case Statement.Return(Expression value) -> each(smaller(value), Statement.Return::new);
            case Statement.If(var left, var right, var then, var otherwise) ->
                    branches(left, right, then, otherwise);
            case Statement.Repeat(String label, int times, Block body) -> loops(label, times, body);
            case Statement.For(var async, var label, var variable, var values, var body) ->
                    each(smaller(body), b -> new Statement.For(async, label, variable, values, b));
            case Statement.With(var async, var name, var type, var manager, var body) ->
                    each(smaller(body), b -> new Statement.With(async, name, type, manager, b));
            case Statement.Try attempt -> attempts(attempt);
            default -> List.of();
        };
    }

    private static List<Statement> branches(
            Expression left, Expression right, Block then, Block otherwise) {
        List<Statement> all = new ArrayList<>();
        smaller(left).forEach(l -> all.add(new Statement.If(l, right, then, otherwise)));
        smaller(then).forEach(b -> all.add(new Statement.If(left, right, b, otherwise)));
        smaller(otherwise).forEach(b -> all.add(new Statement.If(left, right, then, b)));
        return all;
    }

    private static List<Statement> loops(String label, int times, Block body) {
        List<Statement> all = new ArrayList<>();
        if (times > 1) {
            all.add(new Statement.Repeat(label, times - 1, body));
        }
        smaller(body).forEach(b -> all.add(new Statement.Repeat(label, times, b)));
        return all;
    }

    private static List<Statement> attempts(Statement.Try t) {
        List<Statement> all = new ArrayList<>();
        smaller(t.body())
                .forEach(b -> all.add(new Statement.Try(b, t.handlers(), t.otherwise(), t.last())));
        smaller(t.otherwise())
                .forEach(b -> all.add(new Statement.Try(t.body(), t.handlers(), b, t.last())));
        smaller(t.last())
                .forEach(b -> all.add(new Statement.Try(t.body(), t.handlers(), t.otherwise(), b)));
        for (int i = 0; i < t.handlers().size(); i++) {
            for (List<Statement.Handler> handlers : smaller(t.handlers(), i)) {
                all.add(new Statement.Try(t.body(), handlers, t.otherwise(), t.last()));
            }
        }
        return all;
    }

    private static List<List<Statement.Handler>> smaller(List<Statement.Handler> handlers, int i) {
        List<List<Statement.Handler>> all = new ArrayList<>();
        List<Statement.Handler> without = new ArrayList<>(handlers);
        Statement.Handler handler = without.remove(i);
        all.add(without);
        for (Block body : smaller(handler.body())) {
            List<Statement.Handler> other = new ArrayList<>(handlers);
            other.set(i, new Statement.Handler(handler.type(), handler.label(), body));
            all.add(other);
        }
        return all;
    }

    private static List<Expression> smaller(Expression value) {
        return switch (value) {
            case Expression.Constant constant ->
                    constant.value() == null ? List.of() : List.of(Expression.NONE);
            case Expression.Pair(Expression first, Expression second) -> List.of(first, second);
            default -> List.of(Expression.NONE);
        };
    }

    private static <A, B> List<B> each(List<A> items, Function<A, B> function) {
        return items.stream().map(function).toList();
    }
}
