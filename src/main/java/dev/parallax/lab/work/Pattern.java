package dev.parallax.lab.work;

import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.gil.NoGilPolicy;

/** Port of {@code pattern.py}: bytes that look random and are the same everywhere. */
final class Pattern {
    private static final int MULTIPLIER = 1_103_515_245;
    private static final int INCREMENT = 12_345;

    private Pattern() {}

    /** Returns the next number of the generator, 0 to 2^31 - 1. */
    static int next(int x) {
        return (x * MULTIPLIER + INCREMENT) & Integer.MAX_VALUE;
    }

    /** Returns the first bytes of the generator that starts with 1. */
    static byte[] bytes(int length, Gil gil) {
        byte[] data = new byte[length];
        int x = 1;
        for (int i = 0; i < length; i++) {
            x = next(x);
            data[i] = (byte) (x >> 16);
            gil.tick();
        }
        return data;
    }

    /** The same for a constant, which Python computes when it imports the module. */
    static byte[] constant(int length) {
        return bytes(length, Gil.of(new NoGilPolicy()));
    }
}
