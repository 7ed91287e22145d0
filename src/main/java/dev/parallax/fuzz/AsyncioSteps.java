package dev.parallax.fuzz;

import dev.parallax.fuzz.Expression.Constant;
import dev.parallax.fuzz.Expression.Use;
import dev.parallax.fuzz.Function.Flavor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What tasks do: they sleep, wait for, shield and cancel each other and meet at locks and queues.
 */
abstract class AsyncioSteps extends AsyncioCalls {
    private static final List<Verb> WAITS =
            List.of(
                    AsyncioWords.wait("ALL_COMPLETED"),
                    AsyncioWords.wait("FIRST_COMPLETED"),
                    AsyncioWords.wait("FIRST_EXCEPTION"));

    /** How much of each effect there is in this program: one with all would show little of any. */
    private final List<Effect> bag = new ArrayList<>();

    private final int meetingShare;
    private final int elsewhereShare;

    AsyncioSteps(Dice dice) {
        super(dice);
        bag.add(Effect.SLEEP);
        for (Effect effect : Effect.values()) {
            bag.addAll(Collections.nCopies(dice.pick(0, 1, 1, 5), effect));
        }
        meetingShare = dice.pick(25, 40, 65);
        elsewhereShare = dice.pick(15, 40);
    }

    private enum Effect {
        SLEEP,
        SLEEP_VALUE,
        AWAIT,
        WAIT_FOR,
        SHIELD,
        GATHER,
        IN_ORDER,
        WAIT,
        CANCEL,
        LOOK,
        PROMISE,
        CALL,
        ELSEWHERE,
        LOOK_ELSEWHERE,
        VARIABLE
    }

    private Constant text() {
        return new Constant(dice.pick("b", "c"));
    }

    private Expression awaitable(Scope scope) {
        if (hasCalls() && dice.chance(elsewhereShare)) {
            return dice.chance(70) ? elsewhere() : inThread();
        }
        if (dice.chance(35) && !later(scope.function(), Flavor.COROUTINE).isEmpty()) {
            return call(scope.function());
        }
        return new Use(AsyncioWords.LATER, number());
    }

    @Override
    final Expression effect(Scope scope) {
        if (scope.flavor() == Flavor.PLAIN) {
            return inCall();
        }
        if (scope.flavor() == Flavor.ASYNC_GENERATOR && !inClosed() && dice.chance(35)) {
            return new Use(AsyncioWords.YIELD, atom());
        }
        if (!meetings.isEmpty() && dice.chance(meetingShare)) {
            return met(dice.below(meetings.size()));
        }
        return switch (dice.pick(bag)) {
            case SLEEP -> new Use(AsyncioWords.SLEEP, delay());
            case SLEEP_VALUE -> new Use(AsyncioWords.SLEEP_VALUE, delay(), constant());
            case AWAIT -> new Use(AsyncioWords.AWAIT, awaitable(scope));
            case WAIT_FOR -> new Use(AsyncioWords.WAIT_FOR, awaitable(scope), delay());
            case SHIELD -> new Use(AsyncioWords.SHIELD, awaitable(scope));
            case GATHER -> gathered(scope);
            case IN_ORDER -> new Use(AsyncioWords.IN_ORDER, number(), limit(), limit());
            case WAIT -> new Use(dice.pick(WAITS), number(), number(), limit());
            case CANCEL -> cancelled();
            case LOOK -> looked();
            case PROMISE -> promised();
            case CALL -> called();
            case ELSEWHERE -> hasCalls() ? awaitedElsewhere() : variable();
            case LOOK_ELSEWHERE -> hasCalls() ? lookedElsewhere() : variable();
            case VARIABLE -> variable();
        };
    }

    private Expression awaitedElsewhere() {
        return new Use(AsyncioWords.AWAIT, dice.chance(70) ? elsewhere() : inThread());
    }

    private Expression lookedElsewhere() {
        return dice.chance(70) ? look() : inCall();
    }

    private Expression gathered(Scope scope) {
        Verb verb = dice.chance(60) ? AsyncioWords.GATHER : AsyncioWords.GATHER_FIRST;
        return new Use(verb, awaitable(scope), awaitable(scope));
    }

    /** Returns a cancellation of a task: its message tells it from others. */
    final Expression cancelled() {
        return dice.chance(50)
                ? new Use(AsyncioWords.CANCEL, number())
                : new Use(AsyncioWords.CANCEL_SAYING, number(), text());
    }

    private Expression looked() {
        return switch (dice.below(3)) {
            case 0 -> new Use(AsyncioWords.DONE, number());
            case 1 -> new Use(AsyncioWords.CANCELLING, number());
            default -> new Use(AsyncioWords.UNCANCEL);
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
