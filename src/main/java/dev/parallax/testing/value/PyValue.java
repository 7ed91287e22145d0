package dev.parallax.testing.value;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.List;

/**
 * A Python value outside of any Python: what a call was given, returned or raised, in the one form
 * all backends share. Equality of two of these is strict: type, bits of floats, order.
 *
 * <p>Immutable and safe for use by any thread.
 *
 * <pre>{@code
 * PyValue value = PyLiteral.value("(1, 'a')");
 * if (value instanceof PyValue.Tuple(List<PyValue> items)) {
 *     System.out.println(items.size()); // 2
 * }
 * }</pre>
 */
public sealed interface PyValue {
    /** {@code None}. */
    record None() implements PyValue {}

    /** {@code True} or {@code False}. */
    record Bool(boolean value) implements PyValue {}

    /** An {@code int} of any size. */
    record Int(BigInteger value) implements PyValue {}

    /** A {@code float}; NaN equals NaN here, and -0.0 is not 0.0. */
    record Floating(double value) implements PyValue {}

    /** A {@code complex}. */
    record Complex(double real, double imag) implements PyValue {}

    /** A {@code str}, as UTF-16: a lone surrogate stays one. */
    record Str(String value) implements PyValue {}

    /** A {@code bytes} or {@code bytearray}: one character of U+0000 to U+00FF for each byte. */
    record Bytes(String latin1, boolean mutable) implements PyValue {}

    /** A {@code list}. */
    record Items(List<PyValue> items) implements PyValue {}

    /** A {@code tuple}. */
    record Tuple(List<PyValue> items) implements PyValue {}

    /** A {@code set} or {@code frozenset}; the order of its items means nothing. */
    record Set(List<PyValue> items, boolean frozen) implements PyValue {}

    /** A {@code dict} in its own order. */
    record Dict(List<Entry> entries) implements PyValue {}

    /** One key of a dict and what it maps to. */
    record Entry(PyValue key, PyValue value) {}

    /** A dataclass or a named tuple: its type's name and its fields in order. */
    record Data(String type, List<Field> fields) implements PyValue {}

    /** One field. */
    record Field(String name, PyValue value) {}

    /** A member of an {@code Enum}. */
    record Member(String type, String name, PyValue value) implements PyValue {}

    /** A {@code decimal.Decimal} by its {@code str}: exponent and trailing zeros count. */
    record Decimal(String text) implements PyValue {}

    /** A {@code date}, {@code time}, {@code datetime} in ISO 8601, or a {@code timedelta} (µs). */
    record Moment(String type, String text) implements PyValue {}

    /** A {@code pathlib} path by its {@code as_posix}. */
    record Path(String posix) implements PyValue {}

    /** An iterator, drained up to a limit; {@code more} if it had not ended there. */
    record Iterated(String type, List<PyValue> first, boolean more) implements PyValue {}

    /** An exception: its type, its bases' names outwards, {@code str} of it, args, cause. */
    record Failure(
            String type,
            List<String> bases,
            String message,
            List<PyValue> args,
            @Nullable Failure cause)
            implements PyValue {}

    /**
     * An object that no other form stands for, as it is: Java's while a Python has it in hand, or
     * Python's while Java has. Only conversions that {@linkplain Conversions#holding() hold} make
     * it, and it has no place in comparisons.
     */
    record Held(Object object) implements PyValue {}

    /** Any other object: compared by its type's name alone unless its repr is asked for. */
    record Opaque(String type, String repr) implements PyValue {}
}
