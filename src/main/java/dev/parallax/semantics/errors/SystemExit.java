package dev.parallax.semantics.errors;

/**
 * Asks the interpreter to end: {@code SystemExit}.
 *
 * <pre>{@code
 * SystemExit exit = new SystemExit(3);
 * System.out.println(exit.code()); // 3
 * }</pre>
 */
public final class SystemExit extends PyBaseException {
    private static final long serialVersionUID = 1L;

    private final int code;

    /**
     * Makes one.
     *
     * @param code the exit status, 0 to 255
     */
    public SystemExit(int code) {
        super(Integer.toString(code));
        this.code = code;
    }

    /** Returns the exit status. */
    public int code() {
        return code;
    }
}
