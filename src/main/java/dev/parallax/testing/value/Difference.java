package dev.parallax.testing.value;

/**
 * One place where two values differ.
 *
 * <pre>{@code
 * List<Difference> found =
 *         Equality.STRICT.differences(PyLiteral.value("{'a': [1]}"), PyLiteral.value("{'a': [2]}"));
 * System.out.println(found.getFirst().path()); // $['a'][0]
 * }</pre>
 *
 * @param path from the root {@code $}: {@code $[1].amount}, {@code $['key']}
 * @param kind what differs
 * @param expected Python's part as Python writes it, or {@code ""} if there is none
 * @param actual the other side's part
 */
public record Difference(String path, Kind kind, String expected, String actual) {
    /** What can differ. */
    public enum Kind {
        /** The same type, another value. */
        VALUE,
        /** Another type. */
        TYPE,
        /** Sequences of different lengths; the items that both have are compared as well. */
        LENGTH,
        /** Only the expected side has this item, key or field. */
        MISSING,
        /** Only the actual side has it. */
        EXTRA,
        /** The same items or keys in another order. */
        ORDER,
        /** Another exception type. */
        ERROR_TYPE,
        /** The same exception type, another text or other arguments. */
        MESSAGE,
        /** Another cause of the exception. */
        CAUSE
    }

    /** Returns it as one line. */
    @Override
    public String toString() {
        return path + " " + kind + ": " + expected + " | " + actual;
    }
}
