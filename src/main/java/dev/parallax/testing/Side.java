package dev.parallax.testing;

import java.util.Locale;

/**
 * Who answers.
 *
 * <pre>{@code
 * @Parallax(value = "orders.py", sides = {Side.GRAALPY, Side.JAVA})
 * class OrdersParityTest {
 *     @ParityTest
 *     @Case("[1, 2], tax=0.2")
 *     void total(List<Integer> items, double tax, Answer java) {
 *         java.is(Orders.total(items, tax));
 *     }
 * }
 * }</pre>
 */
public enum Side {
    /** CPython, in a process of its own. */
    CPYTHON,
    /** GraalPy, in this JVM. */
    GRAALPY,
    /** The Java port. */
    JAVA;

    String backend() {
        return name().toLowerCase(Locale.ROOT);
    }
}
