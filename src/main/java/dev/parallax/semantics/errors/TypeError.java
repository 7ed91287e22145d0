package dev.parallax.semantics.errors;

/**
 * An operation met a value of the wrong type: {@code TypeError}.
 *
 * <pre>{@code
 * PyBaseException error = new TypeError("unsupported operand type(s) for +: 'int' and 'str'");
 * System.out.println(ErrorName.of(error).lastLine()); // TypeError: unsupported operand type(s) for +: 'int' and 'str'
 * }</pre>
 */
public class TypeError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public TypeError(String text) {
        super(text);
    }
}
