package dev.parallax.semantics.errors;

/**
 * A call in another interpreter raised: {@code concurrent.interpreters.ExecutionFailed}, the cause
 * of the exception that comes out here.
 *
 * <pre>{@code
 * ExecutionFailed failed = new ExecutionFailed("ValueError: boo", "ValueError: boo");
 * System.out.println(failed.text().lines().toList()); // [ValueError: boo, , Uncaught in the interpreter:, , ValueError: boo]
 * }</pre>
 */
public final class ExecutionFailed extends InterpreterError {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param error the exception's type and text: {@code ValueError: boo}
     * @param traceback the traceback as the other interpreter rendered it
     */
    public ExecutionFailed(String error, String traceback) {
        super(error + "\n\nUncaught in the interpreter:\n\n" + traceback.stripTrailing());
    }
}
