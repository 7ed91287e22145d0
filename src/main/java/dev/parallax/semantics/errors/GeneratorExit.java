package dev.parallax.semantics.errors;

/** Raised inside a generator that is being closed: {@code GeneratorExit}. */
public final class GeneratorExit extends PyBaseException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public GeneratorExit(String text) {
        super(text);
    }
}
