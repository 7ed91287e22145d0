package dev.parallax.testing.backend;

import dev.parallax.testing.value.PyValue;

import java.util.List;

/** How one step ended. */
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
