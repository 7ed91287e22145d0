package dev.parallax.testing.backend;

import dev.parallax.testing.value.PyValue;

import java.util.List;

/**
 * How one step ended.
 *
 * <pre>{@code
 * Ending ending = new Ending.Returned(PyLiteral.value("(1, 2)"));
 * String said =
 *         switch (ending) {
 *             case Ending.Returned(PyValue value) -> PyRepr.of(value);
 *             case Ending.Raised(PyValue.Failure error, List<Frame> frames) -> error.type();
 *             case Ending.TimedOut(String dump) -> dump;
 *             case Ending.Broken(String reason) -> reason;
 *             case Ending.Skipped(String reason) -> reason;
 *         };
 * System.out.println(said); // (1, 2)
 * }</pre>
 */
public sealed interface Ending {
    /** It returned (for {@code next}: yielded) this. */
    record Returned(PyValue value) implements Ending {}

    /** It raised this, at these frames of the user's code, innermost last. */
    record Raised(PyValue.Failure error, List<Frame> frames) implements Ending {}

    /** It didn't end in time; the dump says where it stood. */
    record TimedOut(String dump) implements Ending {}

    /** The backend itself failed: neither side's answer. */
    record Broken(String reason) implements Ending {}

    /** It wasn't tried, since an object it needs was never made. */
    record Skipped(String reason) implements Ending {}
}
