package dev.parallax.fuzz;

import dev.parallax.fuzz.Expression.Call;
import dev.parallax.fuzz.Expression.Constant;
import dev.parallax.fuzz.Expression.Thing;
import dev.parallax.fuzz.Expression.Use;
import dev.parallax.fuzz.Function.Flavor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What coroutines and async generators do: they await, drive and disturb each other. */
abstract class CoroutineSteps extends Maker {
    protected final List<Flavor> flavors = new ArrayList<>();
    protected final List<Flavor> slots = new ArrayList<>();

    CoroutineSteps(Dice dice) {
        super(dice);
    }

    /** Returns something that drives a slot from outside. */
    abstract Expression step();

    /** The first slot is always a coroutine. */
    final Thing slot(Flavor flavor) {
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
    final Expression effect(Scope scope) {
        if (scope.flavor() == Flavor.BARE) {
            return dice.chance(80) ? new Use(CoroutineWords.YIELD, atom()) : step();
        }
        if (scope.flavor() == Flavor.ASYNC_GENERATOR && !inClosed() && dice.chance(50)) {
            return new Use(CoroutineWords.YIELD, atom());
        }
        Expression generator = generator(scope);
        if (generator != null && dice.chance(40)) {
            return switch (dice.below(6)) {
                case 5 -> new Use(CoroutineWords.ANEXT_OR, generator, constant());
                case 0, 1 -> new Use(CoroutineWords.ANEXT, generator);
                case 2, 3 -> new Use(CoroutineWords.ASEND, generator, atom());
                default -> new Use(CoroutineWords.ATHROW, generator, error());
            };
        }
        return dice.chance(90) ? new Use(CoroutineWords.AWAIT, awaitable(scope)) : step();
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
    final Statement special(Scope scope) {
        if (scope.flavor() == Flavor.BARE) {
            return yielded();
        }
        if (scope.depth() < 2 && dice.chance(20)) {
            return with(scope);
        }
        Expression generator = generator(scope);
        if (generator != null && dice.chance(50)) {
            return inClosed() || dice.chance(30)
                    ? new Statement.Evaluate(new Use(CoroutineWords.ACLOSE, generator))
                    : new Statement.For(true, label(), "x0", generator, block(scope.inLoop(), 2));
        }
        if (scope.flavor() == Flavor.ASYNC_GENERATOR && !inClosed()) {
            return dice.chance(30) ? stubborn() : yielded();
        }
        return new Statement.Evaluate(new Use(CoroutineWords.AWAIT, awaitable(scope)));
    }

    private Statement with(Scope scope) {
        Verb manager = CoroutineWords.manager(dice.chance(40));
        Constant label = new Constant("w" + label());
        Use made = new Use(manager, label, entered(scope), entered(scope));
        Thing entered = new Thing(String.valueOf(label.value()));
        List<Statement> body = new ArrayList<>(closed(scope, 3).statements());
        body.addFirst(new Statement.Log(label(), entered));
        return new Statement.With(true, entered.name(), "", made, new Block(body));
    }

    private Expression entered(Scope scope) {
        return dice.chance(70)
                ? new Call("f" + (flavors.size() - 1), constant())
                : awaitable(scope);
    }

    private Statement yielded() {
        return new Statement.Evaluate(new Use(CoroutineWords.YIELD, atom()));
    }

    /** Goes on when it is told to end. */
    private Statement stubborn() {
        ErrorType type = dice.chance(50) ? ErrorType.EXIT : ErrorType.BASE;
        Statement.Handler handler = new Statement.Handler(type, label(), Block.of(yielded()));
        return new Statement.Try(Block.of(yielded()), List.of(handler), Block.EMPTY, Block.EMPTY);
    }

    @Override
    final List<ErrorType> raised() {
        return List.of(
                ErrorType.VALUE,
                ErrorType.VALUE,
                ErrorType.KEY,
                ErrorType.STOP,
                ErrorType.STOP_ASYNC,
                ErrorType.EXIT);
    }

    @Override
    final List<ErrorType> caught() {
        return List.of(
                ErrorType.VALUE,
                ErrorType.STOP_ASYNC,
                ErrorType.RUNTIME,
                ErrorType.EXIT,
                ErrorType.EXCEPTION,
                ErrorType.BASE);
    }
}
