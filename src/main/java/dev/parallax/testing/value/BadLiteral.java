package dev.parallax.testing.value;

/**
 * A text that is not the Python literal it should be; the message is one line.
 *
 * <pre>{@code
 * try {
 *     PyLiteral.value("[1, 2");
 * } catch (BadLiteral bad) {
 *     System.out.println(bad.line()); // 1
 * }
 * }</pre>
 */
public final class BadLiteral extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    BadLiteral(String place, int line, int column, String problem) {
        super(place + ": " + problem);
        this.line = line;
        this.column = column;
    }

    /** Returns the line, from 1. */
    public int line() {
        return line;
    }

    /** Returns the column in characters (code points), from 1. */
    public int column() {
        return column;
    }
}
