package dev.parallax.fuzz;

import dev.parallax.fuzz.Expression.Call;
import dev.parallax.fuzz.Expression.Constant;
import dev.parallax.fuzz.Expression.Thing;
import dev.parallax.fuzz.Expression.Use;
import dev.parallax.fuzz.Function.Flavor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What tasks can call and meet at. */
abstract class AsyncioMeetings extends Maker {
    private static final int LONGEST = 10_000_000;

    protected final List<Meeting> meetings = new ArrayList<>();
    protected final List<Flavor> flavors = new ArrayList<>();

    AsyncioMeetings(Dice dice) {
        super(dice);
    }

    /** Returns what can be awaited: a later function's coroutine, a sleep, a call elsewhere. */
    final Expression call(int caller) {
        if (flavors.contains(Flavor.PLAIN) && dice.chance(20)) {
            return inThread();
        }
        // Constants only: in main's lambda, nothing else may be captured.
        List<Integer> later = later(caller, Flavor.COROUTINE);
        return later.isEmpty()
                ? new Use(AsyncioWords.PAUSE, delay())
                : new Call("f" + dice.pick(later), constant());
    }

    /** Returns a call by an executor, as a coroutine. */
    abstract Expression inThread();

    /** Returns the numbers of the functions of a flavor that a function may call. */
    final List<Integer> later(int caller, Flavor flavor) {
        return IntStream.range(caller + 1, flavors.size())
                .filter(i -> flavors.get(i) == flavor)
                .boxed()
                .toList();
    }

    final Constant delay() {
        return new Constant(dice.chance(25) ? 0 : dice.between(1, LONGEST));
    }

    /** No two timers may be due at once, and a limit of none is a timer, too. */
    final Constant limit() {
        return new Constant(dice.between(1, LONGEST));
    }

    final Constant number() {
        return new Constant(dice.below(6));
    }

    /** Returns something to do with what is met. */
    final Expression met(int number) {
        // A lock that is only acquired would soon be everybody's end.
        return met(number, meetings.get(number).manager() ? 25 : 60);
    }

    /** Returns something to do with what is held: who waits for it lets it go. */
    final Expression within(int number) {
        return met(number, meetings.get(number).javaType().equals("Condition") ? 60 : 20);
    }

    private Expression met(int number, int waiting) {
        Meeting meeting = meetings.get(number);
        Thing thing = new Thing(meeting.letter() + number);
        Verb verb = dice.pick(dice.chance(waiting) ? meeting.waits() : meeting.acts());
        if (!verb.python().contains("$1")) {
            return new Use(verb, thing);
        }
        Expression operand = verb.python().contains("athrow") ? error() : item();
        return new Use(verb, thing, operand);
    }

    final Statement pause() {
        return new Statement.Evaluate(new Use(AsyncioWords.SLEEP, delay()));
    }

    private Constant item() {
        return new Constant(dice.below(10));
    }

    @Override
    final List<ErrorType> caught() {
        return List.of(
                ErrorType.VALUE,
                ErrorType.TIMEOUT,
                ErrorType.RUNTIME,
                ErrorType.CANCELLED,
                ErrorType.EXCEPTION,
                ErrorType.BASE);
    }
}
