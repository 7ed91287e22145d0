package dev.parallax.fuzz;

import dev.parallax.fuzz.AsyncioWords.Meeting;
import dev.parallax.fuzz.Expression.Call;
import dev.parallax.fuzz.Expression.Constant;
import dev.parallax.fuzz.Expression.Thing;
import dev.parallax.fuzz.Expression.Use;

import java.util.ArrayList;
import java.util.List;

/**
 * Throws programs of tasks that sleep, wait for, shield and cancel each other and meet at locks and
 * queues, in virtual time. No two delays are equal, so that no two timers are due at once: which is
 * first then is not defined.
 */
final class AsyncioMaker extends Maker {
    private static final int LONGEST = 10_000_000;
    private static final List<Verb> WAITS =
            List.of(
                    AsyncioWords.wait("ALL_COMPLETED"),
                    AsyncioWords.wait("FIRST_COMPLETED"),
                    AsyncioWords.wait("FIRST_EXCEPTION"));

    private final List<Meeting> meetings = new ArrayList<>();
    private int functions;

    AsyncioMaker(Dice dice) {
        super(dice);
    }

    @Override
    Program make() {
        functions = dice.between(2, 4);
        List<Program.Slot> slots = new ArrayList<>();
        int things = dice.chance(75) ? dice.between(1, 2) : 0;
        for (int i = 0; i < things; i++) {
            Meeting meeting = dice.pick(AsyncioWords.meetings());
            meetings.add(meeting);
            Use made = new Use(dice.pick(meeting.made()));
            slots.add(new Program.Slot(meeting.letter() + i, meeting.javaType(), made));
        }
        List<Function> made = new ArrayList<>();
        for (int i = 0; i < functions; i++) {
            Scope scope = Scope.of(i, Function.Flavor.COROUTINE);
            made.add(new Function("f" + i, Function.Flavor.COROUTINE, block(scope, 5)));
        }
        return new Program(Kind.ASYNCIO, made, slots, main());
    }

    private Block main() {
        List<Statement> steps = new ArrayList<>();
        steps.add(AsyncioWords.FIRST);
        int size = dice.between(3, 8);
        Scope scope = Scope.of(-1, Function.Flavor.COROUTINE);
        for (int i = 0; i < size; i++) {
            steps.add(
                    i < 2 || dice.chance(40)
                            ? new Statement.Evaluate(new Use(AsyncioWords.TASK, call(-1)))
                            : new Statement.Attempt(label(), effect(scope)));
        }
        steps.add(new Statement.Attempt(label(), new Use(AsyncioWords.SLEEP, delay())));
        steps.add(AsyncioWords.LAST);
        return new Block(steps);
    }

    private Expression call(int caller) {
        // Constants only: in main's lambda, nothing else may be captured.
        return caller + 1 < functions
                ? new Call("f" + dice.between(caller + 1, functions - 1), constant())
                : new Use(AsyncioWords.PAUSE, delay());
    }

    private Constant delay() {
        return new Constant(dice.chance(25) ? 0 : dice.between(1, LONGEST));
    }

    private Constant number() {
        return new Constant(dice.below(6));
    }

    private Expression awaitable(Scope scope) {
        if (dice.chance(35) && scope.function() + 1 < functions) {
            return call(scope.function());
        }
        return new Use(AsyncioWords.LATER, number());
    }

    @Override
    Expression effect(Scope scope) {
        if (!meetings.isEmpty() && dice.chance(45)) {
            return met(dice.below(meetings.size()));
        }
        return switch (dice.below(18)) {
            case 0, 1, 2, 3 -> new Use(AsyncioWords.SLEEP, delay());
            case 4, 5, 6 -> new Use(AsyncioWords.AWAIT, awaitable(scope));
            case 7, 8 -> new Use(AsyncioWords.WAIT_FOR, awaitable(scope), delay());
            case 9 -> new Use(AsyncioWords.SHIELD, awaitable(scope));
            case 10 -> new Use(AsyncioWords.GATHER, awaitable(scope), awaitable(scope));
            case 11 -> new Use(AsyncioWords.GATHER_FIRST, awaitable(scope), awaitable(scope));
            case 12 -> new Use(AsyncioWords.DONE, number());
            case 13 -> new Use(AsyncioWords.CANCELLING, number());
            case 14 -> new Use(AsyncioWords.UNCANCEL);
            case 15 ->
                    new Use(
                            AsyncioWords.CANCEL_SAYING,
                            number(),
                            new Constant(dice.pick("b", "c")));
            case 16 -> new Use(dice.pick(WAITS), number(), number(), delay());
            default -> new Use(AsyncioWords.CANCEL, number());
        };
    }

    private Expression met(int number) {
        Meeting meeting = meetings.get(number);
        Thing thing = new Thing(meeting.letter() + number);
        // A lock that is only acquired would soon be everybody's end.
        int waiting = meeting.manager() ? 25 : 60;
        Verb verb = dice.pick(dice.chance(waiting) ? meeting.waits() : meeting.acts());
        return verb.python().contains("$1") ? new Use(verb, thing, item()) : new Use(verb, thing);
    }

    private Constant item() {
        return new Constant(dice.below(10));
    }

    @Override
    Statement special(Scope scope) {
        return switch (dice.below(7)) {
            case 0 -> new Statement.Evaluate(new Use(AsyncioWords.CANCEL, number()));
            case 1 ->
                    scope.function() + 1 < functions
                            ? new Statement.Evaluate(
                                    new Use(AsyncioWords.TASK, call(scope.function())))
                            : new Statement.Evaluate(new Use(AsyncioWords.SLEEP, delay()));
            case 2, 3 ->
                    scope.depth() < 2 ? with(scope) : new Statement.Log(label(), effect(scope));
            default -> new Statement.Evaluate(new Use(AsyncioWords.SLEEP, delay()));
        };
    }

    private Statement with(Scope scope) {
        List<Integer> managers =
                java.util.stream.IntStream.range(0, meetings.size())
                        .filter(i -> meetings.get(i).manager())
                        .boxed()
                        .toList();
        if (!managers.isEmpty() && dice.chance(80)) {
            int number = dice.pick(managers);
            Thing thing = new Thing(meetings.get(number).letter() + number);
            List<Statement> held = new ArrayList<>(closed(scope, 3).statements());
            if (dice.chance(60)) {
                held.addFirst(new Statement.Evaluate(new Use(AsyncioWords.SLEEP, delay())));
            }
            Statement with = new Statement.With(true, "", "", thing, new Block(held));
            // Whoever comes back at once meets those who wait.
            return dice.chance(40) ? new Statement.Repeat(label(), 2, Block.of(with)) : with;
        }
        if (dice.chance(50) || scope.function() + 1 >= functions) {
            Use timeout = new Use(AsyncioWords.TIMEOUT, delay());
            return new Statement.With(true, "", "", timeout, closed(scope, 3));
        }
        String group = "g" + label();
        List<Statement> body = new ArrayList<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            Use member = new Use(AsyncioWords.MEMBER, new Thing(group), call(scope.function()));
            body.add(new Statement.Evaluate(member));
        }
        body.addAll(closed(scope, 2).statements());
        return new Statement.With(true, group, "", new Use(AsyncioWords.GROUP), new Block(body));
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
