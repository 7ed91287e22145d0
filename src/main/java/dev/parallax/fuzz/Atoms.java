package dev.parallax.fuzz;

import java.util.List;
import java.util.function.Supplier;

/** Throws what programs are made of in the end: constants, variables, exceptions, labels. */
abstract class Atoms {
    static final List<String> VARIABLES = List.of("x0", "x1", "x2");

    protected final Dice dice;
    private int labels;
    private int closed;

    Atoms(Dice dice) {
        this.dice = dice;
    }

    /** Returns the exceptions that its programs raise. */
    abstract List<ErrorType> raised();

    final String label() {
        return String.valueOf(++labels);
    }

    /** Says whether what is made stands in a block that is a function of its own in Java. */
    final boolean inClosed() {
        return closed > 0;
    }

    /** Makes a block that is a function of its own in Java. */
    final Block closed(Supplier<Block> maker) {
        closed++;
        Block block = maker.get();
        closed--;
        return block;
    }

    /** Returns a constant or a variable. */
    final Expression atom() {
        if (inClosed()) {
            return constant();
        }
        return switch (dice.below(6)) {
            case 0 -> Expression.NONE;
            case 1 -> new Expression.Constant(dice.pick("p", "q", ""));
            case 2 -> new Expression.Variable("a");
            case 3 -> new Expression.Variable(dice.pick(VARIABLES));
            default -> new Expression.Constant(dice.below(4));
        };
    }

    /** Returns a constant or a variable that main has, too. */
    final Expression constant() {
        return switch (dice.below(4)) {
            case 0 -> Expression.NONE;
            case 1 -> new Expression.Constant(dice.pick("p", "q"));
            default -> new Expression.Constant(dice.below(4));
        };
    }

    final Expression.NewError error() {
        return error(dice.pick(raised()));
    }

    final Expression.NewError error(ErrorType type) {
        if (type == ErrorType.EXIT || dice.chance(20)) {
            return new Expression.NewError(type);
        }
        return type == ErrorType.STOP ? stop() : new Expression.NewError(type, dice.pick("b", "c"));
    }

    /** Returns the end of a generator; its value is the first argument, whatever its text. */
    private Expression.NewError stop() {
        String text = dice.pick("b", "c");
        return switch (dice.below(5)) {
            case 0 -> new Expression.NewError(ErrorType.STOP, dice.below(4));
            case 1 -> new Expression.NewError(ErrorType.STOP, (Object) null);
            case 2 -> new Expression.NewError(ErrorType.STOP, dice.below(4), text);
            default -> new Expression.NewError(ErrorType.STOP, text);
        };
    }
}
