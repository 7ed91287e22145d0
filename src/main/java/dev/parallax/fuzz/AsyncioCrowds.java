package dev.parallax.fuzz;

import dev.parallax.fuzz.Expression.Call;
import dev.parallax.fuzz.Expression.Thing;
import dev.parallax.fuzz.Expression.Use;
import dev.parallax.fuzz.Function.Flavor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Several tasks that wait for one condition, and one that wakes some: rare if left to chance. */
abstract class AsyncioCrowds extends AsyncioBlocks {
    private static final int WAKES = 2;

    private final List<Statement> starts = new ArrayList<>();

    AsyncioCrowds(Dice dice) {
        super(dice);
    }

    /** Returns what begins the crowds' tasks; empty in most programs. */
    final List<Statement> starts() {
        return starts;
    }

    /** Returns the functions of a crowd, for some of the programs that have a condition. */
    final List<Function> crowd() {
        List<Integer> conditions =
                IntStream.range(0, meetings.size())
                        .filter(i -> meetings.get(i).javaType().equals("Condition"))
                        .boxed()
                        .toList();
        if (conditions.isEmpty() || dice.chance(50)) {
            return List.of();
        }
        int number = dice.pick(conditions);
        int first = flavors.size();
        for (int i = dice.between(2, 3); i > 0; i--) {
            starts.add(started(first));
        }
        starts.add(started(first + 1));
        return List.of(
                new Function("f" + first, Flavor.COROUTINE, waiting(number)),
                new Function("f" + (first + 1), Flavor.COROUTINE, waking(number)));
    }

    private Statement started(int function) {
        return new Statement.Evaluate(
                new Use(AsyncioWords.TASK, new Call("f" + function, constant())));
    }

    private Block waiting(int number) {
        return new Block(List.of(with(number, dice.pick(meetings.get(number).waits()))));
    }

    private Block waking(int number) {
        List<Statement> steps = new ArrayList<>();
        for (int i = 0; i < WAKES; i++) {
            steps.add(pause());
            steps.add(with(number, dice.pick(meetings.get(number).acts())));
        }
        return new Block(steps);
    }

    private Statement with(int number, Verb verb) {
        Thing thing = new Thing(meetings.get(number).letter() + number);
        Statement step = new Statement.Log(label(), new Use(verb, thing));
        return new Statement.With(true, "", "", thing, Block.of(step));
    }
}
