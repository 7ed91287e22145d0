package dev.parallax.semantics.errors;

import org.jspecify.annotations.Nullable;

/**
 * What fits no other type: {@code RuntimeError}.
 *
 * <pre>{@code
 * PyBaseException error = new RuntimeError("generator raised StopIteration");
 * System.out.println(ErrorName.of(error).lastLine()); // RuntimeError: generator raised StopIteration
 * }</pre>
 */
public class RuntimeError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public RuntimeError(String text) {
        super(text);
    }

    /** Makes one with its text, possibly empty, and its {@code __cause__}. */
    public RuntimeError(String text, @Nullable Throwable cause) {
        super(text, cause);
    }
}
