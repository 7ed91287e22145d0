package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.PyException;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

/**
 * Python's {@code multiprocessing.pool.MaybeEncodingError}: a pool's process could not send what a
 * call returned or raised.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         new Interpreter(
 *                 InterpreterSettings.defaults(),
 *                 new RealClock(),
 *                 line -> System.out.println(line.text())),
 *         py -> {
 *             Throwable why = new TypeError("cannot pickle 'generator' object");
 *             py.print(new MaybeEncodingError(why, 3).text().length()); // 82
 *         });
 * }</pre>
 */
public final class MaybeEncodingError extends PyException {
    private static final long serialVersionUID = 1L;

    /** {@code MaybeEncodingError(exc, value)}: why the value could not be sent. */
    public MaybeEncodingError(Throwable exc, @Nullable Object value) {
        super(
                "Error sending result: '%s'. Reason: '%s'"
                        .formatted(PyText.repr(value), PyText.repr(exc)));
    }

    @Override
    public String module() {
        return "multiprocessing.pool";
    }
}
