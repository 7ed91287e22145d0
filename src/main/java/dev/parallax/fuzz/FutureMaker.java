package dev.parallax.fuzz;

import dev.parallax.fuzz.Expression.Call;
import dev.parallax.fuzz.Expression.Constant;
import dev.parallax.fuzz.Expression.Thing;
import dev.parallax.fuzz.Expression.Use;

import java.util.ArrayList;
import java.util.List;

/**
 * Throws programs over a pool of some workers: calls are made, cancelled and waited for while they
 * stand at gates, which are opened one after the other.
 */
final class FutureMaker extends Maker {
    private static final List<Verb> WAITS =
            List.of(
                    FutureWords.wait("ALL_COMPLETED"),
                    FutureWords.wait("FIRST_COMPLETED"),
                    FutureWords.wait("FIRST_EXCEPTION"));

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
        Constant initialized = new Constant(dice.chance(30) ? "i" + label() : "");
        steps.add(does(FutureWords.START, new Constant(dice.between(1, 3)), initialized));
        int phases = dice.between(1, 3);
        for (int i = 0; i < phases; i++) {
            phase(steps);
        }
        end(steps);
        return new Program(Kind.FUTURES, made, List.of(), new Block(steps));
    }

    private void phase(List<Statement> steps) {
        int calls = dice.between(1, 4);
        for (int i = 0; i < calls; i++) {
            Thing future = new Thing("t" + label());
            steps.add(new Statement.Bind(future.name(), "Future<Object>", submitted()));
            futures.add(future);
        }
        look(steps, dice.between(2, 8));
    }

    private void end(List<Statement> steps) {
        if (dice.chance(40)) {
            steps.add(does(FutureWords.SHUTDOWN_NOW));
            look(steps, 2);
        }
        steps.add(does(FutureWords.DRAIN));
        steps.add(does(FutureWords.SHUTDOWN));
        for (Thing future : futures) {
            steps.add(attempt(FutureWords.RESULT, future));
        }
        steps.add(new Statement.Attempt(label(), new Use(FutureWords.DONE, submitted())));
    }

    private static Statement does(Verb verb, Expression... operands) {
        return new Statement.Evaluate(new Use(verb, operands));
    }

    private Expression submitted() {
        return new Use(FutureWords.submit(dice.chance(75), dice.below(functions)), constant());
    }

    private void look(List<Statement> steps, int count) {
        for (int i = 0; i < count; i++) {
            steps.add(look());
        }
    }

    private Statement look() {
        Thing future = dice.pick(futures);
        return switch (dice.below(14)) {
            case 0, 1 -> attempt(FutureWords.CANCEL, future);
            case 2 -> attempt(dice.pick(FutureWords.DONE, FutureWords.RUNNING), future);
            case 3 -> attempt(FutureWords.CANCELLED, future);
            case 4 -> attempt(FutureWords.RESULT, future);
            case 5 -> attempt(FutureWords.EXCEPTION, future);
            case 6 -> does(FutureWords.CALLBACK, future, label("c"));
            case 7 -> does(FutureWords.CHAIN, future, label("c"), dice.pick(futures));
            case 8 -> attempt(dice.pick(WAITS), future, dice.pick(futures));
            case 9 -> attempt(FutureWords.IN_ORDER, future, dice.pick(futures), dice.pick(futures));
            case 10 -> pool();
            default -> does(FutureWords.LET, future);
        };
    }

    private Statement pool() {
        int function = dice.below(functions);
        if (dice.chance(30)) {
            return attempt(FutureWords.initialized(function), constant());
        }
        Verb map =
                dice.chance(50)
                        ? FutureWords.mapped(function)
                        : FutureWords.buffered(function, dice.between(1, 3));
        return attempt(map, constant(), constant(), constant());
    }

    private Constant label(String letter) {
        return new Constant(letter + label());
    }

    private Statement attempt(Verb verb, Expression... operands) {
        return new Statement.Attempt(label(), new Use(verb, operands));
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
