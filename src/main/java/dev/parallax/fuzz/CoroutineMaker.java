package dev.parallax.fuzz;

import dev.parallax.fuzz.Expression.Call;
import dev.parallax.fuzz.Expression.Thing;
import dev.parallax.fuzz.Expression.Use;
import dev.parallax.fuzz.Function.Flavor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Throws programs of coroutines and async generators, driven by hand: without an event loop. */
final class CoroutineMaker extends Maker {
    private static final Verb AWAIT = Verb.suspending("(await $0)", "async.await($0)");
    private static final Verb YIELD = Verb.suspending("(yield $0)", "y.yield($0)");
    private static final Verb ANEXT =
            Verb.suspending("(await $0.__anext__())", "async.await($0.anext())");
    private static final Verb ASEND =
            Verb.suspending("(await $0.asend($1))", "async.await($0.asend($1))");
    private static final Verb ATHROW =
            Verb.suspending("(await $0.athrow($1))", "async.await($0.athrow($1))");
    private static final Verb ACLOSE =
            Verb.suspending("await $0.aclose()", "async.await($0.aclose())");
    private static final Verb ANEXT_ALONE = Verb.of("$0.__anext__()", "$0.anext()");
    private static final Verb ASEND_ALONE = Verb.of("$0.asend($1)", "$0.asend($1)");
    private static final Verb ATHROW_ALONE = Verb.of("$0.athrow($1)", "$0.athrow($1)");
    private static final Verb ACLOSE_ALONE = Verb.of("$0.aclose()", "$0.aclose()");
    private static final Verb POKE = Verb.of("$0.send(None)", "poke($0)");
    private static final Verb SEND = Verb.of("$0.send($1)", "$0.send($1)");
    private static final Verb THROW = Verb.of("$0.throw($1)", "$0.raise($1)");
    private static final Verb CLOSE = Verb.of("$0.close()", "$0.close()");
    private static final Verb STATE = Verb.of("inspect.getcoroutinestate($0)", "state($0)");

    private final List<Flavor> flavors = new ArrayList<>();
    private final List<Flavor> slots = new ArrayList<>();

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
                            label(), new Use(SEND, new Thing("s0"), Expression.NONE)));
        }
        int generator = slots.indexOf(Flavor.ASYNC_GENERATOR);
        if (generator >= 0 && dice.chance(60)) {
            Use next = new Use(ANEXT_ALONE, new Thing("s" + generator));
            steps.add(new Statement.Attempt(label(), new Use(POKE, next)));
        }
        int size = dice.between(3, 10);
        for (int i = 0; i < size; i++) {
            steps.add(new Statement.Attempt(label(), step()));
        }
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i) == Flavor.COROUTINE) {
                Thing slot = new Thing("s" + i);
                Statement close = new Statement.Evaluate(new Use(CLOSE, slot));
                Statement.Handler any = new Statement.Handler(ErrorType.BASE, label(), Block.EMPTY);
                steps.add(
                        new Statement.Try(Block.of(close), List.of(any), Block.EMPTY, Block.EMPTY));
                steps.add(new Statement.Log(label(), new Use(STATE, slot)));
            }
        }
        return new Block(steps);
    }

    private Expression step() {
        int number = slots.indexOf(Flavor.ASYNC_GENERATOR);
        if (number >= 0 && dice.chance(40)) {
            Thing generator = new Thing("s" + number);
            return switch (dice.below(6)) {
                case 0, 1 -> new Use(POKE, new Use(ANEXT_ALONE, generator));
                case 2 -> new Use(POKE, new Use(ASEND_ALONE, generator, constant()));
                case 3 -> new Use(POKE, new Use(ATHROW_ALONE, generator, error()));
                default -> new Use(POKE, new Use(ACLOSE_ALONE, generator));
            };
        }
        Thing slot = slot(Flavor.COROUTINE);
        return switch (dice.below(10)) {
            case 0, 1, 2, 3 -> new Use(SEND, slot, Expression.NONE);
            case 4, 5 -> new Use(SEND, slot, constant());
            case 6, 7, 8 -> new Use(THROW, slot, error());
            default -> new Use(STATE, slot);
        };
    }

    /** The first slot is always a coroutine. */
    private Thing slot(Flavor flavor) {
        int slot = dice.below(slots.size());
        return new Thing("s" + (slots.get(slot) == flavor ? slot : 0));
    }

    /** Returns an async generator: a slot's, a fresh one, or null if there is none. */
    private @Nullable Expression generator(Scope scope) {
        int slot = slots.indexOf(Flavor.ASYNC_GENERATOR);
        if (slot >= 0 && dice.chance(60)) {
            return new Thing("s" + slot);
        }
        for (int i = scope.function() + 1; i < flavors.size(); i++) {
            if (flavors.get(i) == Flavor.ASYNC_GENERATOR) {
                return new Call("f" + i, atom());
            }
        }
        return slot >= 0 ? new Thing("s" + slot) : null;
    }

    @Override
    Expression effect(Scope scope) {
        if (scope.flavor() == Flavor.BARE) {
            return dice.chance(80) ? new Use(YIELD, atom()) : step();
        }
        if (scope.flavor() == Flavor.ASYNC_GENERATOR && dice.chance(50)) {
            return new Use(YIELD, atom());
        }
        Expression generator = generator(scope);
        if (generator != null && dice.chance(40)) {
            return switch (dice.below(5)) {
                case 0, 1 -> new Use(ANEXT, generator);
                case 2, 3 -> new Use(ASEND, generator, atom());
                default -> new Use(ATHROW, generator, error());
            };
        }
        return dice.chance(90) ? new Use(AWAIT, awaitable(scope)) : step();
    }

    private Expression awaitable(Scope scope) {
        if (dice.chance(35)) {
            return slot(Flavor.COROUTINE);
        }
        int callee = dice.between(scope.function() + 1, flavors.size() - 1);
        boolean fits = flavors.get(callee) != Flavor.ASYNC_GENERATOR;
        return new Call("f" + (fits ? callee : flavors.size() - 1), atom());
    }

    @Override
    Statement special(Scope scope) {
        if (scope.flavor() == Flavor.BARE) {
            return yielded();
        }
        Expression generator = generator(scope);
        if (generator != null && dice.chance(50)) {
            return dice.chance(30)
                    ? new Statement.Evaluate(new Use(ACLOSE, generator))
                    : new Statement.For(true, label(), "x0", generator, block(scope.inLoop(), 2));
        }
        if (scope.flavor() == Flavor.ASYNC_GENERATOR) {
            return dice.chance(30) ? stubborn() : yielded();
        }
        return new Statement.Evaluate(new Use(AWAIT, awaitable(scope)));
    }

    private Statement yielded() {
        return new Statement.Evaluate(new Use(YIELD, atom()));
    }

    /** Goes on when it is told to end. */
    private Statement stubborn() {
        ErrorType type = dice.chance(50) ? ErrorType.EXIT : ErrorType.BASE;
        Statement.Handler handler = new Statement.Handler(type, label(), Block.of(yielded()));
        return new Statement.Try(Block.of(yielded()), List.of(handler), Block.EMPTY, Block.EMPTY);
    }

    @Override
    List<ErrorType> raised() {
        return List.of(
                ErrorType.VALUE,
                ErrorType.VALUE,
                ErrorType.KEY,
                ErrorType.STOP,
                ErrorType.STOP_ASYNC,
                ErrorType.EXIT);
    }

    @Override
    List<ErrorType> caught() {
        return List.of(
                ErrorType.VALUE,
                ErrorType.STOP_ASYNC,
                ErrorType.RUNTIME,
                ErrorType.EXIT,
                ErrorType.EXCEPTION,
                ErrorType.BASE);
    }
}
