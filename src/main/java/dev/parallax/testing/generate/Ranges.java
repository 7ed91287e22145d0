package dev.parallax.testing.generate;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;

/**
 * What generated values may be, besides what their type allows.
 *
 * <pre>{@code
 * Ranges percentages = Ranges.ALL.ints(0, 100);
 * Strategy<PyValue> strategy = Strategies.of(int.class, percentages);
 * System.out.println(Search.of(1, 50).values(strategy).size()); // 50
 * }</pre>
 *
 * @param least the smallest int, null for the type's
 * @param most the largest int, null for the type's
 * @param from the smallest float
 * @param to the largest float
 * @param nan whether a float may be NaN
 * @param shortest the least length of strings and containers
 * @param longest their greatest length
 * @param surrogates whether strings may hold lone surrogates
 * @param none whether a reference type may be {@code None}
 * @param alphabet the characters of strings, {@code ""} for the usual mixture
 */
public record Ranges(
        @Nullable BigInteger least,
        @Nullable BigInteger most,
        double from,
        double to,
        boolean nan,
        int shortest,
        int longest,
        boolean surrogates,
        boolean none,
        String alphabet) {
    /** All ints and floats, up to 20 items, no lone surrogates, no {@code None}. */
    public static final Ranges ALL =
            new Ranges(
                    null,
                    null,
                    Double.NEGATIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    true,
                    0,
                    20,
                    false,
                    false,
                    "");

    /** Refuses empty ranges. */
    public Ranges {
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new IllegalArgumentException("no int is from " + least + " to " + most);
        }
        if (!(from <= to)) {
            throw new IllegalArgumentException("no float is from " + from + " to " + to);
        }
        if (shortest < 0 || shortest > longest) {
            throw new IllegalArgumentException("no length is from " + shortest + " to " + longest);
        }
    }

    /** Returns these with ints in a range. */
    public Ranges ints(long smallest, long largest) {
        return new Ranges(
                BigInteger.valueOf(smallest),
                BigInteger.valueOf(largest),
                from,
                to,
                nan,
                shortest,
                longest,
                surrogates,
                none,
                alphabet);
    }

    /** Returns these with floats in a range, without NaN. */
    public Ranges floats(double smallest, double largest) {
        return new Ranges(
                least,
                most,
                smallest,
                largest,
                false,
                shortest,
                longest,
                surrogates,
                none,
                alphabet);
    }

    /** Returns these with lengths in a range. */
    public Ranges sizes(int smallest, int largest) {
        return new Ranges(
                least, most, from, to, nan, smallest, largest, surrogates, none, alphabet);
    }

    /** Returns these with lone surrogates in strings or without. */
    public Ranges surrogates(boolean allowed) {
        return new Ranges(least, most, from, to, nan, shortest, longest, allowed, none, alphabet);
    }

    /** Returns these with {@code None} for reference types or without. */
    public Ranges none(boolean allowed) {
        return new Ranges(
                least, most, from, to, nan, shortest, longest, surrogates, allowed, alphabet);
    }

    /** Returns these with strings of these characters alone; the first is the simplest. */
    public Ranges alphabet(String characters) {
        return new Ranges(
                least, most, from, to, nan, shortest, longest, surrogates, none, characters);
    }
}
