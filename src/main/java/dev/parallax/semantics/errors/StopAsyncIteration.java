package dev.parallax.semantics.errors;

/**
 * An asynchronous iterator has ended: {@code StopAsyncIteration}.
 *
 * <pre>{@code
 * PyBaseException error = new StopAsyncIteration("the end");
 * System.out.println(ErrorName.of(error).lastLine()); // StopAsyncIteration: the end
 * }</pre>
 */
public class StopAsyncIteration extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public StopAsyncIteration(String text) {
        super(text);
    }
}
