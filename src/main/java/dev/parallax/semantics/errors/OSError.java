package dev.parallax.semantics.errors;

import org.jspecify.annotations.Nullable;

/**
 * The operating system refused something: {@code OSError}.
 *
 * <p>Differs from CPython: making one with an error number does not choose the subclass for it.
 *
 * <pre>{@code
 * OSError error = new OSError(28, "No space left on device");
 * System.out.println(error.errno()); // 28
 * System.out.println(error.text()); // [Errno 28] No space left on device
 * }</pre>
 */
public class OSError extends PyException {
    private static final long serialVersionUID = 1L;

    private final int errno;
    private final @Nullable String strerror;

    /** Makes one with its text, possibly empty, and no number. */
    public OSError(String text) {
        super(text);
        errno = 0;
        strerror = null;
    }

    /**
     * Makes one of an error number.
     *
     * @param errno the number: {@code e.errno}
     * @param strerror its text: {@code e.strerror}
     */
    public OSError(int errno, String strerror) {
        super("[Errno " + errno + "] " + strerror);
        this.errno = errno;
        this.strerror = strerror;
    }

    /** Returns the error number, 0 for none. */
    public final int errno() {
        return errno;
    }

    /** Returns the error number's text, null for none. */
    public final @Nullable String strerror() {
        return strerror;
    }
}
