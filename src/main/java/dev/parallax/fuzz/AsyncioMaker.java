package dev.parallax.fuzz;

import dev.parallax.fuzz.Expression.Call;
import dev.parallax.fuzz.Expression.Thing;
import dev.parallax.fuzz.Expression.Use;
import dev.parallax.fuzz.Function.Flavor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Throws programs over asyncio, in virtual time. No two delays are equal, so that no two timers are
 * due at once: which is first then is not defined.
 */
final class AsyncioMaker extends AsyncioSteps {
    AsyncioMaker(Dice dice) {
        super(dice);
    }

    @Override
    Program make() {
        int functions = dice.between(2, 4);
        for (int i = 0; i < functions; i++) {
            boolean last = i == functions - 1;
            flavors.add(last && dice.chance(45) ? Flavor.ASYNC_GENERATOR : Flavor.COROUTINE);
        }
        List<Program.Slot> slots = new ArrayList<>();
        int things = dice.chance(75) ? dice.between(1, 2) : 0;
        for (int i = 0; i < things; i++) {
            Meeting meeting = dice.pick(Meetings.all());
            meet(meeting, new Use(dice.pick(meeting.made())), slots);
        }
        if (flavors.getLast() == Flavor.ASYNC_GENERATOR && dice.chance(60)) {
            meet(Meetings.GENERATOR, new Call("f" + (functions - 1), constant()), slots);
        }
        List<Function> made = new ArrayList<>();
        for (int i = 0; i < functions; i++) {
            Scope scope = Scope.of(i, flavors.get(i));
            made.add(new Function("f" + i, flavors.get(i), block(scope, 5)));
        }
        return new Program(Kind.ASYNCIO, made, slots, main());
    }

    private void meet(Meeting meeting, Expression made, List<Program.Slot> slots) {
        String name = meeting.letter() + meetings.size();
        meetings.add(meeting);
        slots.add(new Program.Slot(name, meeting.javaType(), made));
    }

    private Block main() {
        List<Statement> steps = new ArrayList<>();
        steps.add(AsyncioWords.FIRST);
        int size = dice.between(3, 8);
        Scope scope = Scope.of(-1, Flavor.COROUTINE);
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

    @Override
    Statement special(Scope scope) {
        return switch (dice.below(8)) {
            case 0 -> new Statement.Evaluate(cancelled());
            case 1 ->
                    later(scope.function(), Flavor.COROUTINE).isEmpty()
                            ? pause()
                            : new Statement.Evaluate(
                                    new Use(AsyncioWords.TASK, call(scope.function())));
            case 2, 3 ->
                    scope.depth() < 2 ? with(scope) : new Statement.Log(label(), effect(scope));
            case 4 -> scope.depth() < 2 && !inClosed() ? loop(scope) : pause();
            default -> pause();
        };
    }

    private Statement loop(Scope scope) {
        List<Statement> body = new ArrayList<>(block(scope.inLoop(), 2).statements());
        if (dice.chance(40)) {
            // Whoever is slow finds several waiting.
            body.addFirst(pause());
        }
        return new Statement.For(true, label(), "x0", values(scope), new Block(body));
    }

    private Expression values(Scope scope) {
        int generator = meetings.indexOf(Meetings.GENERATOR);
        List<Integer> callees = later(scope.function(), Flavor.ASYNC_GENERATOR);
        if (generator >= 0 && dice.chance(30)) {
            return new Thing(Meetings.GENERATOR.letter() + generator);
        }
        return callees.isEmpty() || dice.chance(40)
                ? new Use(AsyncioWords.COMPLETED, number(), limit(), limit())
                : new Call("f" + dice.pick(callees), constant());
    }

    private Statement with(Scope scope) {
        List<Integer> managers =
                IntStream.range(0, meetings.size())
                        .filter(i -> meetings.get(i).manager())
                        .boxed()
                        .toList();
        if (!managers.isEmpty() && dice.chance(80)) {
            return held(scope, dice.pick(managers));
        }
        return dice.chance(50) || later(scope.function(), Flavor.COROUTINE).isEmpty()
                ? timeout(scope)
                : group(scope);
    }

    private Statement held(Scope scope, int number) {
        Thing thing = new Thing(meetings.get(number).letter() + number);
        List<Statement> held = new ArrayList<>(closed(scope, 3).statements());
        if (dice.chance(60)) {
            held.addFirst(pause());
        }
        if (dice.chance(50)) {
            held.add(dice.below(held.size() + 1), new Statement.Log(label(), within(number)));
        }
        Statement with = new Statement.With(true, "", "", thing, new Block(held));
        // Whoever comes back at once meets those who wait.
        return dice.chance(40) ? new Statement.Repeat(label(), 2, Block.of(with)) : with;
    }

    private Statement timeout(Scope scope) {
        Thing timeout = new Thing("h" + label());
        List<Statement> body = new ArrayList<>(closed(scope, 3).statements());
        if (dice.chance(30)) {
            Use put = new Use(AsyncioWords.RESCHEDULE, timeout, delay());
            body.add(dice.below(body.size() + 1), new Statement.Evaluate(put));
        }
        if (dice.chance(30)) {
            body.add(new Statement.Log(label(), new Use(AsyncioWords.EXPIRED, timeout)));
        }
        Use made = new Use(AsyncioWords.TIMEOUT, delay());
        return new Statement.With(true, timeout.name(), "", made, new Block(body));
    }

    private Statement group(Scope scope) {
        String group = "g" + label();
        List<Statement> body = new ArrayList<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            Use member = new Use(AsyncioWords.MEMBER, new Thing(group), call(scope.function()));
            body.add(new Statement.Evaluate(member));
        }
        body.addAll(closed(scope, 2).statements());
        return new Statement.With(true, group, "", new Use(AsyncioWords.GROUP), new Block(body));
    }
}
