package dev.parallax.semantics.errors;

/** An asynchronous iterator has ended: {@code StopAsyncIteration}. */
public class StopAsyncIteration extends PyException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public StopAsyncIteration(String text) {
        super(text);
    }
}
