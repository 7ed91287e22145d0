package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.PyException;

/**
 * Something was used as it must not be: {@code AssertionError}.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             PyFunction.SilentNoArguments nothing = child -> {};
 *             PyProcess process = Multiprocessing.getContext(py).process(nothing);
 *             try {
 *                 process.join();
 *             } catch (AssertionFailed e) {
 *                 py.print(e.pythonName() + ":", e.text()); // AssertionError: can only join a started process
 *             }
 *         });
 * }</pre>
 */
public final class AssertionFailed extends PyException {
    private static final long serialVersionUID = 1L;

    AssertionFailed(String text) {
        super(text);
    }

    @Override
    public String pythonName() {
        return "AssertionError";
    }

    static void require(boolean condition, String text) {
        if (!condition) {
            throw new AssertionFailed(text);
        }
    }
}
