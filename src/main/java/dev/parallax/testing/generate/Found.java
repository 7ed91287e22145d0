package dev.parallax.testing.generate;

import java.util.List;

/**
 * A generated value that fails, and the smallest found that still does.
 *
 * <pre>{@code
 * Found<PyValue> found =
 *         Search.of(42, 100)
 *                 .find(Strategies.integers(0, 1000), value -> PyRepr.of(value).length() > 2)
 *                 .orElseThrow();
 * System.out.println(PyRepr.of(found.smallest())); // 100
 * }</pre>
 *
 * @param smallest after shrinking
 * @param original as it was generated
 * @param index its number among the generated ones, from 0
 * @param choices what makes the smallest again, with {@link Draws#replay}
 * @param tries how many smaller values were tried
 * @param <T> of the value
 */
public record Found<T>(T smallest, T original, int index, List<Long> choices, int tries) {
    /** Copies the choices. */
    public Found {
        choices = List.copyOf(choices);
    }
}
