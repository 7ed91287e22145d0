package dev.parallax.fuzz;

import dev.parallax.fuzz.Expression.Call;
import dev.parallax.fuzz.Expression.Thing;
import dev.parallax.fuzz.Expression.Use;
import dev.parallax.fuzz.Function.Flavor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Loops and blocks that wait when they are entered or left. */
abstract class AsyncioBlocks extends AsyncioSteps {
    AsyncioBlocks(Dice dice) {
        super(dice);
    }

    @Override
    final Statement special(Scope scope) {
        if (scope.flavor() == Flavor.PLAIN) {
            return new Statement.Log(label(), effect(scope));
        }
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
