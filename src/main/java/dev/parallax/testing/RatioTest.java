package dev.parallax.testing;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long one function takes as a multiple of another, on each side that a {@link Ratio} is
 * declared for. Both run in turns in one process; the first rounds don't count, of the others the
 * median does. What is out of bounds is measured again, since a machine may be busy; only if no
 * attempt is within them the test fails. The figures are reported under {@code parallax.ratio}.
 *
 * <p>The functions are those of {@link Parallax#value()} and {@link Parallax#java()}; the Java
 * classes keep their static state here. Never asserted are seconds.
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
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(RatioExtension.class)
@Tag("ratio")
public @interface RatioTest {
    /** The function whose time is the multiple, by its Python name. */
    String of();

    /** The function whose time is the unit; at least a millisecond. */
    String to();

    /** The arguments of both, as Python writes them. */
    String args() default "";

    /** Rounds that count. */
    int rounds() default 7;

    /** Rounds before those, which don't count. */
    int warmup() default 2;

    /** How often it is measured before it fails. */
    int attempts() default 3;
}
