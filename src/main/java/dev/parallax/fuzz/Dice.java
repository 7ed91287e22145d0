package dev.parallax.fuzz;

import java.util.List;

/**
 * Chance that repeats itself exactly, on every machine and in every Java: SplitMix64, whose
 * constants are part of every program's name.
 */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;

    /** The same three numbers give the same throws. */
    Dice(long seed, long kind, long program) {
        state = mix(seed * GOLDEN + kind) ^ mix(program + GOLDEN);
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Returns a number from 0 to {@code bound - 1}. */
    int below(int bound) {
        state += GOLDEN;
        return (int) Math.floorMod(mix(state), (long) bound);
    }

    /** Returns a number from {@code least} to {@code most}. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** Says yes so many times of a hundred. */
    boolean chance(int percent) {
        return below(100) < percent;
    }

    /** Returns one of the items, which are not empty. */
    <T> T pick(List<T> items) {
        return items.get(below(items.size()));
    }

    /** Returns one of the items, which are not empty. */
    @SafeVarargs
    final <T> T pick(T... items) {
        return items[below(items.length)];
    }
}
