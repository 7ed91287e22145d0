package dev.parallax.fuzz;

import dev.parallax.fuzz.Expression.Call;
import dev.parallax.fuzz.Expression.Constant;
import dev.parallax.fuzz.Expression.Use;

import java.util.ArrayList;
import java.util.List;

/**
 * Throws programs of tasks that sleep, wait for, shield and cancel each other, in virtual time. All
 * delays are different, so that no two timers are due at once: which is first then is not defined.
 */
final class AsyncioMaker extends Maker {
    private static final int LONGEST = 10_000_000;
    private static final Verb AWAIT = Verb.suspending("(await $0)", "async.await($0)");
    private static final Verb SLEEP =
            Verb.suspending("(await asyncio.sleep($0))", "async.await(asyncio.sleep($0))");
    private static final Verb WAIT_FOR =
            Verb.suspending(
                    "(await asyncio.wait_for($0, $1))",
                    "async.await(asyncio.waitFor($0, (double) $1))");
    private static final Verb SHIELD =
            Verb.suspending("(await asyncio.shield($0))", "async.await(asyncio.shield($0))");
    private static final Verb GATHER =
            Verb.suspending(
                    "results(await asyncio.gather($0, $1, return_exceptions=True))",
                    "results(async.await(asyncio.gather(true, java.util.List.of($0, $1))))");
    private static final Verb GATHER_FIRST =
            Verb.suspending(
                    "(await asyncio.gather($0, $1))", "async.await(asyncio.gather($0, $1))");
    private static final Verb TASK = Verb.of("task($0)", "task($0)");
    private static final Verb LATER = Verb.of("later($0)", "later($0)");
    private static final Verb CANCEL = Verb.of("nth($0).cancel()", "nth($0).cancel()");
    private static final Verb DONE = Verb.of("nth($0).done()", "nth($0).done()");
    private static final Verb GUARD = Verb.of("guard()", "guard()");
    private static final Verb SETTLE = Verb.suspending("await settle()", "async.await(settle())");

    private int functions;

    AsyncioMaker(Dice dice) {
        super(dice);
    }

    @Override
    Program make() {
        functions = dice.between(2, 4);
        List<Function> made = new ArrayList<>();
        for (int i = 0; i < functions; i++) {
            Scope scope = Scope.of(i, Function.Flavor.COROUTINE);
            made.add(new Function("f" + i, Function.Flavor.COROUTINE, block(scope, 5)));
        }
        List<Statement> steps = new ArrayList<>();
        steps.add(new Statement.Evaluate(new Use(GUARD)));
        int size = dice.between(3, 8);
        for (int i = 0; i < size; i++) {
            steps.add(
                    i < 2 || dice.chance(40)
                            ? new Statement.Evaluate(new Use(TASK, call(-1)))
                            : new Statement.Attempt(label(), mainStep()));
        }
        steps.add(new Statement.Attempt(label(), new Use(SLEEP, delay())));
        steps.add(new Statement.Evaluate(new Use(SETTLE)));
        return new Program(Kind.ASYNCIO, made, List.of(), new Block(steps));
    }

    private Expression mainStep() {
        Scope main = Scope.of(-1, Function.Flavor.COROUTINE);
        return effect(main);
    }

    private Expression call(int caller) {
        // Constants only: in main's lambda, nothing else may be captured.
        return caller + 1 < functions
                ? new Call("f" + dice.between(caller + 1, functions - 1), constant())
                : new Use(Verb.of("asyncio.sleep($0)", "asyncio.sleep($0)"), delay());
    }

    private Constant delay() {
        return new Constant(dice.chance(25) ? 0 : dice.between(1, LONGEST));
    }

    private Constant number() {
        return new Constant(dice.below(6));
    }

    private Expression awaitable(Scope scope) {
        int roll = dice.below(3);
        if (roll == 0 && scope.function() + 1 < functions) {
            return call(scope.function());
        }
        return new Use(LATER, number());
    }

    @Override
    Expression effect(Scope scope) {
        return switch (dice.below(14)) {
            case 0, 1, 2, 3 -> new Use(SLEEP, delay());
            case 4, 5, 6 -> new Use(AWAIT, awaitable(scope));
            case 7, 8 -> new Use(WAIT_FOR, awaitable(scope), delay());
            case 9 -> new Use(SHIELD, awaitable(scope));
            case 10 -> new Use(GATHER, awaitable(scope), awaitable(scope));
            case 11 -> new Use(GATHER_FIRST, awaitable(scope), awaitable(scope));
            case 12 -> new Use(DONE, number());
            default -> new Use(CANCEL, number());
        };
    }

    @Override
    Statement special(Scope scope) {
        return switch (dice.below(4)) {
            case 0 -> new Statement.Evaluate(new Use(CANCEL, number()));
            case 1 ->
                    scope.function() + 1 < functions
                            ? new Statement.Evaluate(new Use(TASK, call(scope.function())))
                            : new Statement.Evaluate(new Use(SLEEP, delay()));
            default -> new Statement.Evaluate(new Use(SLEEP, delay()));
        };
    }

    @Override
    List<ErrorType> raised() {
        return List.of(
                ErrorType.VALUE,
                ErrorType.VALUE,
                ErrorType.KEY,
                ErrorType.TIMEOUT,
                ErrorType.CANCELLED);
    }

    @Override
    List<ErrorType> caught() {
        return List.of(
                ErrorType.VALUE,
                ErrorType.TIMEOUT,
                ErrorType.RUNTIME,
                ErrorType.CANCELLED,
                ErrorType.EXCEPTION,
                ErrorType.BASE);
    }
}
