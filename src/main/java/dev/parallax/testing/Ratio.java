package dev.parallax.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The bounds of a {@link RatioTest} on one side.
 *
 * <pre>{@code
 * @Parallax("orders.py")
 * class Speed {
 *     @RatioTest(of = "add_up_twice", to = "add_up", args = "1_000_000")
 *     @Ratio(side = Side.CPYTHON, atLeast = 1.2, atMost = 4, because = "it adds up twice")
 *     void twice() {}
 * }
 * }</pre>
 */
@Documented
@Repeatable(Ratio.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Ratio {
    /** The side that is measured. */
    Side side();

    /** The GIL that the Java side gets, as {@link WithGil} has it. */
    String gil() default WithGil.ON;

    /** The least ratio. */
    double atLeast() default 0;

    /** The greatest ratio. */
    double atMost() default Double.POSITIVE_INFINITY;

    /** Why. */
    String because();

    /** Several sides. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @interface All {
        /** The bounds, a node for each. */
        Ratio[] value();
    }
}
