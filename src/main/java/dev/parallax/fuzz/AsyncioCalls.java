package dev.parallax.fuzz;

import dev.parallax.fuzz.Expression.Constant;
import dev.parallax.fuzz.Expression.Use;
import dev.parallax.fuzz.Function.Flavor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Calls that an executor makes for tasks, and what is done in them. */
abstract class AsyncioCalls extends AsyncioMeetings {
    private boolean inCall;

    AsyncioCalls(Dice dice) {
        super(dice);
    }

    /** Makes a function that an executor calls. */
    final Function called(int number) {
        inCall = true;
        Block body = block(Scope.of(number, Flavor.PLAIN), 3);
        inCall = false;
        return new Function("f" + number, Flavor.PLAIN, body);
    }

    private OptionalInt function() {
        int number = flavors.indexOf(Flavor.PLAIN);
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    final boolean hasCalls() {
        return function().isPresent();
    }

    @Override
    final Expression inThread() {
        return called(CallWords.inThread(function().orElseThrow()));
    }

    /** Returns a call by an executor, or a new future for one that there is. */
    final Expression elsewhere() {
        return dice.chance(85)
                ? called(CallWords.elsewhere(function().orElseThrow()))
                : new Use(CallWords.WRAPPED, number());
    }

    private Expression called(Verb verb) {
        return new Use(verb, delay(), delay(), constant());
    }

    /** Returns something to do in a call, or from outside by the means of one. */
    final Expression inCall() {
        return switch (dice.below(8)) {
            case 0 -> new Use(CallWords.SOON, new Constant("n" + label()));
            case 1 -> new Use(CallWords.CANCEL_SOON, number());
            case 2 -> new Use(CallWords.FULFIL, new Constant(dice.below(2)), constant());
            case 3 -> new Use(CallWords.BACK, delay(), constant());
            case 4, 5 -> variable();
            default -> look();
        };
    }

    /** Returns something to do with the future of a call. */
    final Expression look() {
        Verb verb =
                dice.pick(
                        CallWords.CANCEL,
                        CallWords.CANCEL,
                        CallWords.CANCELLED,
                        CallWords.RUNNING,
                        CallWords.DONE,
                        CallWords.RESULT);
        return new Use(verb, number());
    }

    /** Returns a use of the context's variable. */
    final Expression variable() {
        return dice.chance(40) ? new Use(CallWords.SET, constant()) : new Use(CallWords.GET);
    }

    @Override
    final List<ErrorType> raised() {
        List<ErrorType> all =
                new ArrayList<>(
                        List.of(
                                ErrorType.VALUE,
                                ErrorType.VALUE,
                                ErrorType.KEY,
                                ErrorType.TIMEOUT,
                                ErrorType.CANCELLED));
        if (inCall) {
            all.addAll(List.of(ErrorType.STOP, ErrorType.POOL_CANCELLED));
        }
        return all;
    }
}
