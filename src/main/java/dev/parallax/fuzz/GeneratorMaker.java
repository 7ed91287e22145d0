package dev.parallax.fuzz;

import dev.parallax.fuzz.Expression.Call;
import dev.parallax.fuzz.Expression.Thing;
import dev.parallax.fuzz.Expression.Use;

import java.util.ArrayList;
import java.util.List;

/** Throws programs of generators that delegate to, drive and disturb each other. */
final class GeneratorMaker extends Maker {
    private static final Verb YIELD = Verb.suspending("(yield $0)", "y.yield($0)");
    private static final Verb BARE = Verb.suspending("(yield)", "y.yield()");
    private static final Verb FROM = Verb.suspending("(yield from $0)", "y.from($0)");
    private static final Verb FROM_LIST =
            Verb.suspending("yield from [$0, $1]", "y.from(java.util.Arrays.asList($0, $1))");
    private static final Verb NEXT = Verb.of("next($0)", "$0.next()");
    private static final Verb SEND = Verb.of("$0.send($1)", "$0.send($1)");
    private static final Verb THROW = Verb.of("$0.throw($1)", "$0.raise($1)");
    private static final Verb CLOSE = Verb.of("$0.close()", "$0.close()");
    private static final Verb STATE = Verb.of("inspect.getgeneratorstate($0)", "state($0)");
    private static final Verb LIST = Verb.of("list($0)", "list($0)");

    private int functions;
    private int slots;

    GeneratorMaker(Dice dice) {
        super(dice);
    }

    @Override
    Program make() {
        functions = dice.between(1, 4);
        slots = dice.between(1, 3);
        List<Function> made = new ArrayList<>();
        for (int i = 0; i < functions; i++) {
            Scope scope = Scope.of(i, Function.Flavor.GENERATOR);
            made.add(new Function("f" + i, Function.Flavor.GENERATOR, block(scope, 6)));
        }
        List<Program.Slot> things = new ArrayList<>();
        for (int i = 0; i < slots; i++) {
            String function = "f" + Math.min(i, functions - 1);
            things.add(
                    new Program.Slot("s" + i, "Generator<Object>", new Call(function, constant())));
        }
        return new Program(Kind.GENERATORS, made, things, driver());
    }

    private Block driver() {
        List<Statement> steps = new ArrayList<>();
        if (dice.chance(85)) {
            steps.add(new Statement.Attempt(label(), new Use(NEXT, new Thing("s0"))));
        }
        int size = dice.between(3, 12);
        for (int i = 0; i < size; i++) {
            steps.add(new Statement.Attempt(label(), step()));
        }
        for (int i = 0; i < slots; i++) {
            Statement close = new Statement.Evaluate(new Use(CLOSE, new Thing("s" + i)));
            String label = label();
            Statement.Handler any = new Statement.Handler(ErrorType.BASE, label, Block.EMPTY);
            steps.add(new Statement.Try(Block.of(close), List.of(any), Block.EMPTY, Block.EMPTY));
            steps.add(new Statement.Log(label(), new Use(STATE, new Thing("s" + i))));
        }
        return new Block(steps);
    }

    private Thing slot() {
        return new Thing("s" + dice.below(slots));
    }

    private Expression step() {
        Thing slot = dice.chance(60) ? new Thing("s0") : slot();
        return switch (dice.below(12)) {
            case 0, 1, 2, 3, 4 -> new Use(NEXT, slot);
            case 5, 6, 7 -> new Use(SEND, slot, constant());
            case 8, 9 -> new Use(THROW, slot, error());
            case 10 -> new Use(STATE, slot);
            default -> dice.chance(30) ? new Use(LIST, slot) : new Use(NEXT, slot);
        };
    }

    @Override
    Expression effect(Scope scope) {
        int roll = dice.below(20);
        if (roll < 10) {
            return new Use(YIELD, atom());
        }
        if (roll < 12) {
            return new Use(BARE);
        }
        if (roll < 16) {
            return new Use(FROM, generator(scope));
        }
        return roll < 17 ? new Use(LIST, generator(scope)) : step();
    }

    private Expression generator(Scope scope) {
        if (scope.function() + 1 < functions && dice.chance(75)) {
            int callee = dice.between(scope.function() + 1, functions - 1);
            return new Call("f" + callee, atom());
        }
        return slot();
    }

    @Override
    Statement special(Scope scope) {
        return switch (dice.below(6)) {
            case 0 -> new Statement.Evaluate(new Use(FROM_LIST, atom(), atom()));
            case 1 -> new Statement.Evaluate(new Use(CLOSE, slot()));
            case 2, 3 -> loop(scope);
            default -> new Statement.Evaluate(new Use(YIELD, atom()));
        };
    }

    private Statement loop(Scope scope) {
        Block body = block(scope.inLoop(), 2);
        return new Statement.For(false, label(), "x0", generator(scope), body);
    }

    @Override
    List<ErrorType> raised() {
        return List.of(
                ErrorType.VALUE,
                ErrorType.VALUE,
                ErrorType.KEY,
                ErrorType.RUNTIME,
                ErrorType.STOP,
                ErrorType.EXIT);
    }

    @Override
    List<ErrorType> caught() {
        return List.of(
                ErrorType.VALUE,
                ErrorType.STOP,
                ErrorType.RUNTIME,
                ErrorType.EXIT,
                ErrorType.EXCEPTION,
                ErrorType.BASE);
    }
}
