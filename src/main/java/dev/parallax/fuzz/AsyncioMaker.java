package dev.parallax.fuzz;

import dev.parallax.fuzz.Expression.Call;
import dev.parallax.fuzz.Expression.Use;
import dev.parallax.fuzz.Function.Flavor;

import java.util.ArrayList;
import java.util.List;

/**
 * Throws programs over asyncio, in virtual time. No two delays are equal, so that no two timers are
 * due at once: which is first then is not defined.
 */
final class AsyncioMaker extends AsyncioCrowds {
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
        if (dice.chance(45)) {
            flavors.add(Flavor.PLAIN);
        }
        List<Program.Slot> slots = slots();
        List<Function> made = new ArrayList<>();
        for (int i = 0; i < flavors.size(); i++) {
            made.add(flavors.get(i) == Flavor.PLAIN ? called(i) : function(i));
        }
        made.addAll(crowd());
        return new Program(Kind.ASYNCIO, made, slots, main());
    }

    private Function function(int number) {
        Scope scope = Scope.of(number, flavors.get(number));
        return new Function("f" + number, scope.flavor(), block(scope, 5));
    }

    private List<Program.Slot> slots() {
        List<Program.Slot> slots = new ArrayList<>();
        int things = dice.chance(75) ? dice.between(1, 2) : 0;
        for (int i = 0; i < things; i++) {
            Meeting meeting = dice.pick(Meetings.all());
            meet(meeting, new Use(dice.pick(meeting.made())), slots);
        }
        int generator = flavors.indexOf(Flavor.ASYNC_GENERATOR);
        if (generator >= 0 && dice.chance(60)) {
            meet(Meetings.GENERATOR, new Call("f" + generator, constant()), slots);
        }
        return slots;
    }

    private void meet(Meeting meeting, Expression made, List<Program.Slot> slots) {
        String name = meeting.letter() + meetings.size();
        meetings.add(meeting);
        slots.add(new Program.Slot(name, meeting.javaType(), made));
    }

    private Block main() {
        List<Statement> steps = new ArrayList<>();
        steps.add(AsyncioWords.FIRST);
        steps.addAll(starts());
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
}
