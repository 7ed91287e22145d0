package dev.parallax.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Throws programs: what all vocabularies share. */
abstract class Maker extends Atoms {
    private static final int DEEPEST = 3;

    Maker(Dice dice) {
        super(dice);
    }

    /** Makes a program of the vocabulary. */
    static Program program(Kind kind, long seed, long number) {
        Dice dice = new Dice(seed, kind.label().hashCode(), number);
        return switch (kind) {
            case GENERATORS -> new GeneratorMaker(dice).make();
            case COROUTINES -> new CoroutineMaker(dice).make();
            case ASYNCIO -> new AsyncioMaker(dice).make();
            case FUTURES -> new FutureMaker(dice).make();
        };
    }

    /** Says whether there are programs of that kind. */
    abstract Program make();

    /** Returns something to evaluate there, with a value. */
    abstract Expression effect(Scope scope);

    /** Returns a statement of the vocabulary's own. */
    abstract Statement special(Scope scope);

    /** Returns the exceptions that its programs catch. */
    abstract List<ErrorType> caught();

    final Block block(Scope scope, int most) {
        List<Statement> statements = new ArrayList<>();
        int size = dice.between(1, most);
        for (int i = 0; i < size; i++) {
            statements.add(statement(scope));
        }
        return new Block(statements);
    }

    /**
     * Returns a block that is a function of its own in Java: it sets and leaves nothing outside.
     */
    final Block closed(Scope scope, int most) {
        return closed(() -> block(scope.apart(), most));
    }

    private Statement statement(Scope scope) {
        int roll = dice.below(scope.depth() < DEEPEST ? 100 : 62);
        if (roll < 26) {
            return new Statement.Log(label(), value(scope));
        }
        if (roll < 40 && !inClosed()) {
            return new Statement.Assign(dice.pick(VARIABLES), value(scope));
        }
        if (roll < 54) {
            return special(scope);
        }
        if (roll < 62) {
            return leaving(scope);
        }
        return compound(scope, roll);
    }

    private Statement leaving(Scope scope) {
        int roll = dice.below(10);
        if (roll < 3 && !inClosed()) {
            return new Statement.Return(returned(scope));
        }
        if (roll < 5 && scope.loop()) {
            return dice.chance(50) ? new Statement.Break() : new Statement.Continue();
        }
        if (roll < 8 && !scope.handler().isEmpty()) {
            return dice.chance(40)
                    ? new Statement.RaiseFrom(error(), scope.handler())
                    : new Statement.Reraise(scope.handler());
        }
        return new Statement.Raise(error());
    }

    private Expression returned(Scope scope) {
        // An async generator can't return a value.
        return scope.flavor() == Function.Flavor.ASYNC_GENERATOR ? Expression.NONE : atom();
    }

    private Statement compound(Scope scope, int roll) {
        if (roll < 72) {
            Block otherwise = dice.chance(40) ? block(scope.deeper(), 2) : Block.EMPTY;
            return new Statement.If(value(scope), atom(), block(scope.deeper(), 2), otherwise);
        }
        if (roll < 80) {
            return new Statement.Repeat(label(), dice.between(1, 3), block(scope.inLoop(), 2));
        }
        return attempt(scope);
    }

    private Statement attempt(Scope scope) {
        List<Statement.Handler> handlers = new ArrayList<>();
        for (ErrorType type : caught()) {
            if (dice.chance(100 / caught().size() + 10)) {
                String label = label();
                Block body = dice.chance(70) ? block(scope.inHandler(label), 2) : Block.EMPTY;
                handlers.add(new Statement.Handler(type, label, body));
            }
        }
        boolean last = handlers.isEmpty() || dice.chance(40);
        return new Statement.Try(
                block(scope.deeper(), 3),
                handlers,
                dice.chance(20) ? block(scope.deeper(), 2) : Block.EMPTY,
                last ? block(scope.inLast(), 2) : Block.EMPTY);
    }

    /** Returns a value: mostly something happens before it is there. */
    final Expression value(Scope scope) {
        int roll = dice.below(10);
        if (roll < 6) {
            return effect(scope);
        }
        return roll < 8 ? atom() : new Expression.Pair(effect(scope), operand(scope));
    }

    private Expression operand(Scope scope) {
        return dice.chance(40) ? effect(scope) : atom();
    }
}
