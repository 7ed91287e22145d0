package dev.parallax.testing.generate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The choices that make a value, written down as they are made, so that the value can be made again
 * and smaller ones tried: fewer choices and lower ones give simpler values.
 *
 * <p>For one thread.
 *
 * <pre>{@code
 * Draws draws = Draws.random(42);
 * List<Long> dice = List.of(draws.upTo(5), draws.upTo(5));
 * Draws again = Draws.replay(draws.choices());
 * System.out.println(dice.equals(List.of(again.upTo(5), again.upTo(5)))); // true
 * }</pre>
 */
public final class Draws {
    private static final int MOST_CHOICES = 10_000;

    private final List<Long> given;
    private final @Nullable Random random;
    private final List<Long> made = new ArrayList<>();

    private Draws(List<Long> given, @Nullable Random random) {
        this.given = given;
        this.random = random;
    }

    /** Starts with random choices, the same ones for the same seed on any Java. */
    public static Draws random(long seed) {
        return new Draws(List.of(), new Random(seed));
    }

    /** Makes the given choices again; after them, the simplest: 0. */
    public static Draws replay(List<Long> choices) {
        return new Draws(List.copyOf(choices), null);
    }

    /** Makes the given choices again; after them, random ones, the same for the same seed. */
    static Draws replayThenRandom(List<Long> choices, long seed) {
        return new Draws(List.copyOf(choices), new Random(seed));
    }

    /**
     * Makes a choice, all equally likely.
     *
     * @param most the largest, at least 0
     * @return 0 to {@code most}; 0 must mean the simplest
     */
    public long upTo(long most) {
        if (most < 0) {
            throw new IllegalArgumentException("the largest choice is negative: " + most);
        }
        if (made.size() == MOST_CHOICES) {
            throw new Rejected();
        }
        long choice =
                made.size() < given.size() ? Math.min(given.get(made.size()), most) : next(most);
        made.add(choice);
        return choice;
    }

    private long next(long most) {
        if (random == null) {
            return 0;
        }
        return most == Long.MAX_VALUE ? random.nextLong() >>> 1 : random.nextLong(most + 1);
    }

    /** Says yes in {@code n} of {@code of} cases; no is simpler. */
    public boolean chance(int n, int of) {
        // the high choices are the yeses, so that 0 is no
        return upTo(of - 1L) >= of - n;
    }

    /** Returns the choices made so far. */
    public List<Long> choices() {
        return List.copyOf(made);
    }

    /** Thrown by a strategy that finds no value for these choices: others are tried. */
    static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Rejected() {
            super("no value for these choices", null, false, false);
        }
    }
}
