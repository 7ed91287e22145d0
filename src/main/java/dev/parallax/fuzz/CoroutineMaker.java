package dev.parallax.fuzz;

import dev.parallax.fuzz.Expression.Call;
import dev.parallax.fuzz.Expression.Thing;
import dev.parallax.fuzz.Expression.Use;
import dev.parallax.fuzz.Function.Flavor;

import java.util.ArrayList;
import java.util.List;

/** Throws programs of coroutines and async generators, driven by hand: without an event loop. */
final class CoroutineMaker extends CoroutineSteps {
    CoroutineMaker(Dice dice) {
        super(dice);
    }

    @Override
    Program make() {
        int functions = dice.between(2, 4);
        flavors.add(Flavor.COROUTINE);
        for (int i = 1; i < functions - 1; i++) {
            flavors.add(dice.chance(50) ? Flavor.COROUTINE : Flavor.ASYNC_GENERATOR);
        }
        flavors.add(Flavor.BARE);
        int things = dice.between(1, functions);
        for (int i = 0; i < things; i++) {
            slots.add(flavors.get(i % (functions - 1)));
        }
        List<Function> made = new ArrayList<>();
        for (int i = 0; i < functions; i++) {
            Flavor flavor = flavors.get(i);
            made.add(new Function("f" + i, flavor, block(Scope.of(i, flavor), 6)));
        }
        List<Program.Slot> named = new ArrayList<>();
        for (int i = 0; i < things; i++) {
            named.add(
                    new Program.Slot(
                            "s" + i,
                            JavaTeller.type(slots.get(i)),
                            new Call("f" + i % (functions - 1), constant())));
        }
        return new Program(Kind.COROUTINES, made, named, driver());
    }

    private Block driver() {
        List<Statement> steps = new ArrayList<>();
        if (dice.chance(90)) {
            steps.add(
                    new Statement.Attempt(
                            label(),
                            new Use(CoroutineWords.SEND, new Thing("s0"), Expression.NONE)));
        }
        int generator = slots.indexOf(Flavor.ASYNC_GENERATOR);
        if (generator >= 0 && dice.chance(60)) {
            Use next = new Use(CoroutineWords.ANEXT_ALONE, new Thing("s" + generator));
            steps.add(new Statement.Attempt(label(), new Use(CoroutineWords.POKE, next)));
        }
        int size = dice.between(3, 10);
        for (int i = 0; i < size; i++) {
            steps.add(new Statement.Attempt(label(), step()));
        }
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i) == Flavor.COROUTINE) {
                Thing slot = new Thing("s" + i);
                Statement close = new Statement.Evaluate(new Use(CoroutineWords.CLOSE, slot));
                Statement.Handler any = new Statement.Handler(ErrorType.BASE, label(), Block.EMPTY);
                steps.add(
                        new Statement.Try(Block.of(close), List.of(any), Block.EMPTY, Block.EMPTY));
                steps.add(new Statement.Log(label(), new Use(CoroutineWords.STATE, slot)));
            }
        }
        return new Block(steps);
    }

    @Override
    Expression step() {
        int number = slots.indexOf(Flavor.ASYNC_GENERATOR);
        if (number >= 0 && dice.chance(40)) {
            Thing generator = new Thing("s" + number);
            return switch (dice.below(6)) {
                case 0, 1 ->
                        new Use(
                                CoroutineWords.POKE,
                                new Use(CoroutineWords.ANEXT_ALONE, generator));
                case 2 ->
                        new Use(
                                CoroutineWords.POKE,
                                new Use(CoroutineWords.ASEND_ALONE, generator, constant()));
                case 3 ->
                        new Use(
                                CoroutineWords.POKE,
                                new Use(CoroutineWords.ATHROW_ALONE, generator, error()));
                default ->
                        new Use(
                                CoroutineWords.POKE,
                                new Use(CoroutineWords.ACLOSE_ALONE, generator));
            };
        }
        Thing slot = slot(Flavor.COROUTINE);
        return switch (dice.below(10)) {
            case 0, 1, 2, 3 -> new Use(CoroutineWords.SEND, slot, Expression.NONE);
            case 4, 5 -> new Use(CoroutineWords.SEND, slot, constant());
            case 6, 7, 8 -> new Use(CoroutineWords.THROW, slot, error());
            default -> new Use(CoroutineWords.STATE, slot);
        };
    }
}
