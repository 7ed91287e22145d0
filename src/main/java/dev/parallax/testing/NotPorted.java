package dev.parallax.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Python function or class that has no Java port, on purpose; see {@link PortRegistry}.
 *
 * <pre>{@code
 * @Parallax("orders.py")
 * @NotPorted(value = "rounded", reason = "prices are whole here")
 * class OrdersParityTest {
 *     @ParityTest
 *     @Case("[1, 2], tax=0.2")
 *     void total(List<Integer> items, double tax, Answer java) {
 *         java.is(Orders.total(items, tax));
 *     }
 * }
 * }</pre>
 */
@Documented
@Repeatable(NotPorted.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface NotPorted {
    /** The function's or class's name in Python; {@code Stack.peek} for a method. */
    String value();

    /** Why. */
    String reason();

    /** Several of them. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @interface All {
        /** What has no port. */
        NotPorted[] value();
    }
}
