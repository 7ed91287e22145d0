package dev.parallax.semantics.errors;

/**
 * {@code concurrent.futures.process._RemoteTraceback}: the cause of an exception that came from
 * another process; says as text where that process raised it.
 *
 * <pre>{@code
 * PyException error = new ValueError("a");
 * error.initCause(new RemoteTraceback("Traceback (most recent call last):\\n..."));
 * System.out.println(error.getCause() instanceof RemoteTraceback); // true
 * }</pre>
 */
public final class RemoteTraceback extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one from the traceback as the other process rendered it. */
    public RemoteTraceback(String traceback) {
        this("\"\"\"", traceback);
    }

    private RemoteTraceback(String quotes, String traceback) {
        super("\n" + quotes + "\n" + traceback + quotes);
    }

    /** Makes the cause of a broken pool: what its own process could not make of an answer. */
    public static RemoteTraceback ofBrokenPool(String traceback) {
        return new RemoteTraceback("'''", traceback);
    }

    @Override
    public String pythonName() {
        return "_RemoteTraceback";
    }

    @Override
    public String module() {
        return "concurrent.futures.process";
    }
}
