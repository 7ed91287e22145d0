package dev.parallax.semantics.errors;

/**
 * Raised inside a generator that is being closed: {@code GeneratorExit}.
 *
 * <pre>{@code
 * Generator<Integer> g =
 *         Generator.of(
 *                 y -> {
 *                     try {
 *                         y.yield(1);
 *                     } catch (GeneratorExit exit) {
 *                         System.out.println("closing"); // closing
 *                         throw exit;
 *                     }
 *                 });
 * g.next();
 * g.close();
 * }</pre>
 */
public final class GeneratorExit extends PyBaseException {
    private static final long serialVersionUID = 1L;

    /** Makes one with its text, possibly empty. */
    public GeneratorExit(String text) {
        super(text);
    }
}
