package dev.parallax.semantics.errors;

/**
 * Something about a sub-interpreter failed: {@code concurrent.interpreters.InterpreterError}.
 *
 * <pre>{@code
 * InterpreterError error = new InterpreterError("not running");
 * System.out.println(ErrorName.of(error).lastLine()); // concurrent.interpreters.InterpreterError: not running
 * }</pre>
 */
public class InterpreterError extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public InterpreterError(String text) {
        super(text);
    }

    @Override
    public String module() {
        return "concurrent.interpreters";
    }
}
