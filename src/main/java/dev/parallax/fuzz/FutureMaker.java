package dev.parallax.fuzz;

import dev.parallax.fuzz.Expression.Call;
import dev.parallax.fuzz.Expression.Constant;
import dev.parallax.fuzz.Expression.Thing;
import dev.parallax.fuzz.Expression.Use;

import java.util.ArrayList;
import java.util.List;

/**
 * Throws programs over a pool of one worker: calls are made and cancelled while the worker is kept
 * busy, then it is waited for.
 */
final class FutureMaker extends Maker {
    private static final Verb GATE = Verb.of("gate()", "gate()");
    private static final Verb DRAIN = Verb.of("drain()", "drain()");
    private static final Verb SHUTDOWN = Verb.of("shutdown()", "shutdown()");
    private static final Verb CANCEL = Verb.of("$0.cancel()", "$0.cancel()");
    private static final Verb DONE = Verb.of("$0.done()", "done($0)");
    private static final Verb CANCELLED = Verb.of("$0.cancelled()", "cancelled($0)");
    private static final Verb RESULT = Verb.of("$0.result(0)", "$0.result(0)");
    private static final Verb EXCEPTION = Verb.of("text($0.exception(0))", "text($0.exception(0))");
    private static final Verb CALLBACK =
            Verb.of(
                    "$0.add_done_callback(lambda f: log($1, f.cancelled()))",
                    "$0.addDoneCallback(f -> log($1, cancelled(f)))");
    private static final Verb CHAIN =
            Verb.of(
                    "$0.add_done_callback(lambda f: log($1, $2.cancel()))",
                    "$0.addDoneCallback(f -> log($1, $2.cancel()))");

    private final List<Thing> futures = new ArrayList<>();
    private int functions;

    FutureMaker(Dice dice) {
        super(dice);
    }

    @Override
    Program make() {
        functions = dice.between(1, 3);
        List<Function> made = new ArrayList<>();
        for (int i = 0; i < functions; i++) {
            Scope scope = Scope.of(i, Function.Flavor.PLAIN);
            made.add(new Function("f" + i, Function.Flavor.PLAIN, block(scope, 4)));
        }
        List<Statement> steps = new ArrayList<>();
        int phases = dice.between(1, 2);
        for (int i = 0; i < phases; i++) {
            phase(steps);
        }
        steps.add(new Statement.Evaluate(new Use(SHUTDOWN)));
        look(steps, 3);
        steps.add(new Statement.Attempt(label(), new Use(DONE, submitted())));
        return new Program(Kind.FUTURES, made, List.of(), new Block(steps));
    }

    private void phase(List<Statement> steps) {
        steps.add(new Statement.Evaluate(new Use(GATE)));
        int calls = dice.between(1, 4);
        for (int i = 0; i < calls; i++) {
            Thing future = new Thing("t" + label());
            steps.add(new Statement.Bind(future.name(), "Future<Object>", submitted()));
            futures.add(future);
        }
        look(steps, dice.between(1, 6));
        steps.add(new Statement.Evaluate(new Use(DRAIN)));
        look(steps, dice.between(2, 8));
    }

    private Expression submitted() {
        int function = dice.below(functions);
        Expression argument = constant();
        Verb submit =
                Verb.of("submit(f" + function + ", $0)", "submit(() -> f" + function + "($0))");
        return new Use(submit, argument);
    }

    private void look(List<Statement> steps, int count) {
        for (int i = 0; i < count; i++) {
            Thing future = dice.pick(futures);
            steps.add(
                    switch (dice.below(9)) {
                        case 0, 1 -> attempt(CANCEL, future);
                        case 2 -> attempt(DONE, future);
                        case 3 -> attempt(CANCELLED, future);
                        case 4, 5 -> attempt(RESULT, future);
                        case 6 -> attempt(EXCEPTION, future);
                        case 7 -> callback(future);
                        default ->
                                new Statement.Evaluate(
                                        new Use(
                                                CHAIN,
                                                future,
                                                new Constant("c" + label()),
                                                dice.pick(futures)));
                    });
        }
    }

    private Statement attempt(Verb verb, Thing future) {
        return new Statement.Attempt(label(), new Use(verb, future));
    }

    private Statement callback(Thing future) {
        return new Statement.Evaluate(new Use(CALLBACK, future, new Constant("c" + label())));
    }

    @Override
    Expression effect(Scope scope) {
        return scope.function() + 1 < functions && dice.chance(50)
                ? new Call("f" + dice.between(scope.function() + 1, functions - 1), atom())
                : atom();
    }

    @Override
    Statement special(Scope scope) {
        return new Statement.Log(label(), effect(scope));
    }

    @Override
    List<ErrorType> raised() {
        return List.of(ErrorType.VALUE, ErrorType.KEY, ErrorType.RUNTIME, ErrorType.STOP);
    }

    @Override
    List<ErrorType> caught() {
        return List.of(ErrorType.VALUE, ErrorType.RUNTIME, ErrorType.EXCEPTION, ErrorType.BASE);
    }
}
