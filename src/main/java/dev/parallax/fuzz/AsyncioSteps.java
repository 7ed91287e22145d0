package dev.parallax.fuzz;

import dev.parallax.fuzz.Expression.Constant;
import dev.parallax.fuzz.Expression.Use;
import dev.parallax.fuzz.Function.Flavor;

import java.util.List;
import java.util.function.Supplier;

/**
 * What tasks do: they sleep, wait for, shield and cancel each other and meet at locks and queues.
 */
abstract class AsyncioSteps extends AsyncioMeetings {
    private static final List<Verb> WAITS =
            List.of(
                    AsyncioWords.wait("ALL_COMPLETED"),
                    AsyncioWords.wait("FIRST_COMPLETED"),
                    AsyncioWords.wait("FIRST_EXCEPTION"));

    AsyncioSteps(Dice dice) {
        super(dice);
    }

    private Constant text() {
        return new Constant(dice.pick("b", "c"));
    }

    private Expression awaitable(Scope scope) {
        if (dice.chance(35) && !later(scope.function(), Flavor.COROUTINE).isEmpty()) {
            return call(scope.function());
        }
        return new Use(AsyncioWords.LATER, number());
    }

    @Override
    final Expression effect(Scope scope) {
        if (scope.flavor() == Flavor.ASYNC_GENERATOR && !inClosed() && dice.chance(35)) {
            return new Use(AsyncioWords.YIELD, atom());
        }
        if (!meetings.isEmpty() && dice.chance(40)) {
            return met(dice.below(meetings.size()));
        }
        List<Supplier<Expression>> choices =
                List.of(
                        () -> new Use(AsyncioWords.SLEEP, delay()),
                        () -> new Use(AsyncioWords.SLEEP, delay()),
                        () -> new Use(AsyncioWords.SLEEP_VALUE, delay(), constant()),
                        () -> new Use(AsyncioWords.AWAIT, awaitable(scope)),
                        () -> new Use(AsyncioWords.AWAIT, awaitable(scope)),
                        () -> new Use(AsyncioWords.WAIT_FOR, awaitable(scope), delay()),
                        () -> several(scope),
                        () -> several(scope),
                        () -> cancelling(),
                        () -> cancelling(),
                        () -> promised(),
                        () -> called());
        return dice.pick(choices).get();
    }

    private Expression several(Scope scope) {
        return switch (dice.below(6)) {
            case 0 -> new Use(AsyncioWords.SHIELD, awaitable(scope));
            case 1 -> new Use(AsyncioWords.GATHER, awaitable(scope), awaitable(scope));
            case 2 -> new Use(AsyncioWords.GATHER_FIRST, awaitable(scope), awaitable(scope));
            case 3 -> new Use(AsyncioWords.IN_ORDER, number(), limit(), limit());
            default -> new Use(dice.pick(WAITS), number(), number(), limit());
        };
    }

    private Expression cancelling() {
        return switch (dice.below(6)) {
            case 0 -> new Use(AsyncioWords.DONE, number());
            case 1 -> new Use(AsyncioWords.CANCELLING, number());
            case 2 -> new Use(AsyncioWords.UNCANCEL);
            case 3 -> new Use(AsyncioWords.CANCEL_SAYING, number(), text());
            default -> new Use(AsyncioWords.CANCEL, number());
        };
    }

    private Expression promised() {
        Constant which = new Constant(dice.below(2));
        return switch (dice.below(8)) {
            case 0, 1, 2 -> new Use(AsyncioWords.PROMISE, which);
            case 3, 4 -> new Use(AsyncioWords.PROMISE_SET, which, constant());
            case 5 -> new Use(AsyncioWords.PROMISE_FAIL, which, error());
            case 6 -> new Use(AsyncioWords.PROMISE_RESULT, which);
            default -> new Use(AsyncioWords.PROMISE_CANCEL, which);
        };
    }

    private Expression called() {
        Constant label = new Constant("c" + label());
        return dice.chance(50)
                ? new Use(AsyncioWords.CALL_LATER, delay(), label)
                : new Use(AsyncioWords.WATCH, number(), label);
    }
}
