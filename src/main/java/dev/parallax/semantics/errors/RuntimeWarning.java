package dev.parallax.semantics.errors;

/**
 * Doubtful behaviour at run time: {@code RuntimeWarning}.
 *
 * <pre>{@code
 * PyBaseException error = new RuntimeWarning("coroutine 'main' was never awaited");
 * System.out.println(ErrorName.of(error).lastLine()); // RuntimeWarning: coroutine 'main' was never awaited
 * }</pre>
 */
public class RuntimeWarning extends Warning {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public RuntimeWarning(String text) {
        super(text);
    }
}
