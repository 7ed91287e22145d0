package dev.parallax.testing.value;

import java.util.List;

/**
 * When two values count as equal. Floats are compared exactly unless a tolerance is asked for.
 *
 * <p>Immutable and safe for use by any thread.
 *
 * <pre>{@code
 * PyValue python = PyLiteral.value("0.30000000000000004");
 * PyValue java = PyLiteral.value("0.3");
 * System.out.println(Equality.PYTHONIC.equal(python, java)); // false
 * System.out.println(Equality.PYTHONIC.ulps(1).equal(python, java)); // true
 * }</pre>
 *
 * @param profile the rules for types and order
 * @param tolerance how far floats and complex numbers may be apart
 * @param unordered whether lists are compared without their order
 * @param messages whether texts and arguments of exceptions are compared
 * @param reprs whether objects without a form are compared by their repr, too
 */
public record Equality(
        Profile profile, Tolerance tolerance, boolean unordered, boolean messages, boolean reprs) {
    /** Types, bits of floats, order of dicts, texts and causes of exceptions: all the same. */
    public static final Equality STRICT =
            new Equality(Profile.STRICT, Tolerance.NONE, false, true, false);

    /**
     * What a Java port can keep: a list for a tuple, a set for a frozenset, 0.0 for -0.0; names of
     * classes and fields without regard to case and underscores; exceptions by type alone, Java's
     * own for those they stand for. A dict's order counts.
     */
    public static final Equality PYTHONIC =
            new Equality(Profile.PYTHONIC, Tolerance.NONE, false, false, false);

    /**
     * Besides, int and float and Decimal by value, 4 ulps, lists and dicts without order, a list
     * for an iterator, a tuple for a record.
     */
    public static final Equality LOOSE =
            new Equality(Profile.LOOSE, new Tolerance(4, 0, 0), true, false, false);

    /** The rules for types and order. */
    public enum Profile {
        /** See {@link Equality#STRICT}. */
        STRICT,
        /** See {@link Equality#PYTHONIC}. */
        PYTHONIC,
        /** See {@link Equality#LOOSE}. */
        LOOSE
    }

    /** Returns this with floats that many neighbouring floats apart being equal. */
    public Equality ulps(long count) {
        return with(new Tolerance(count, tolerance.absolute(), tolerance.relative()));
    }

    /** Returns this with floats at most that far apart being equal. */
    public Equality absolute(double most) {
        return with(new Tolerance(tolerance.ulps(), most, tolerance.relative()));
    }

    /**
     * Returns this with floats equal if apart at most by this part of the larger ({@code 1e-9}).
     */
    public Equality relative(double most) {
        return with(new Tolerance(tolerance.ulps(), tolerance.absolute(), most));
    }

    private Equality with(Tolerance other) {
        return new Equality(profile, other, unordered, messages, reprs);
    }

    /** Returns this with the order of lists meaning nothing. */
    public Equality unorderedLists() {
        return new Equality(profile, tolerance, true, messages, reprs);
    }

    /** Returns this with the texts and arguments of exceptions compared. */
    public Equality withMessages() {
        return new Equality(profile, tolerance, unordered, true, reprs);
    }

    /** Returns this with objects without a form compared by their repr, too. */
    public Equality withReprs() {
        return new Equality(profile, tolerance, unordered, messages, true);
    }

    /** Says whether two values are equal. */
    public boolean equal(PyValue expected, PyValue actual) {
        return differences(expected, actual).isEmpty();
    }

    /**
     * Returns where two values differ, at most 100 places in order.
     *
     * @param expected Python's
     * @param actual the other side's
     */
    public List<Difference> differences(PyValue expected, PyValue actual) {
        return new Differences(this).of(expected, actual);
    }
}
