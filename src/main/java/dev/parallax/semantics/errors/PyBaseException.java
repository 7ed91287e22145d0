package dev.parallax.semantics.errors;

import org.jspecify.annotations.Nullable;

/**
 * The root of Python's exceptions: {@code BaseException}. Only what {@code except Exception} must
 * not catch derives from it directly; everything else derives from {@link PyException}.
 *
 * <p>Differs from CPython: there is one argument at most, the message.
 *
 * <pre>{@code
 * try {
 *     throw new KeyboardInterrupt("");
 * } catch (PyBaseException error) {
 *     System.out.println(error instanceof PyException); // false
 *     System.out.println(error.pythonName()); // KeyboardInterrupt
 * }
 * }</pre>
 */
public abstract class PyBaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;
    private @Nullable Throwable givenCause;

    /**
     * Makes one.
     *
     * @param text {@code str(exception)}, empty for an exception without arguments
     */
    protected PyBaseException(String text) {
        super(text.isEmpty() ? null : text);
        this.text = text;
    }

    /**
     * Makes one with a cause, as {@code raise … from cause} does.
     *
     * @param text {@code str(exception)}, empty for an exception without arguments
     * @param cause its {@code __cause__}
     */
    protected PyBaseException(String text, @Nullable Throwable cause) {
        super(text.isEmpty() ? null : text, cause);
        this.text = text;
    }

    /** Sets {@code exception.__cause__}, whatever it was before. */
    public final synchronized void setCause(Throwable cause) {
        givenCause = cause;
    }

    /** Returns {@code exception.__cause__}. */
    @Override
    public final synchronized @Nullable Throwable getCause() {
        return givenCause != null ? givenCause : super.getCause();
    }

    /** Returns {@code str(exception)}. */
    public final String text() {
        return text;
    }

    /** Returns {@code type(exception).__name__}: the simple name of the class. */
    public String pythonName() {
        return getClass().getSimpleName();
    }

    /**
     * Returns {@code type(exception).__module__}. A traceback prints it before the name unless it
     * is {@code builtins} or {@code __main__}.
     */
    public String module() {
        return "builtins";
    }
}
