package dev.parallax.testing;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Holds a test class against a Python file: each {@link ParityTest} in it calls a function of the
 * file on every side and compares the answers.
 *
 * <pre>{@code
 * @Parallax("orders.py")
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
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(ParallaxExtension.class)
@Tag("parity")
public @interface Parallax {
    /**
     * The Python file: a resource beside the test class, or a path below the project's folder,
     * {@code src/test/python} or {@code src/main/python}. By default the test class's name without
     * {@code ParityTest}, in Python's spelling: {@code unit_prices.py}.
     */
    String value() default "";

    /**
     * Java classes whose methods (and themselves) are called by Python's names. Each case has them
     * loaded anew, and so with fresh static state, unless {@link #sharedStatics} is set; what a
     * test method's own body calls has not.
     */
    Class<?>[] java() default {};

    /**
     * The sides that must answer; a test whose side is missing on this machine is aborted. By
     * default all that are there, as the parameter {@code parallax.sides} may narrow.
     */
    Side[] sides() default {};

    /**
     * Whether the classes of {@link #java} are loaded once, so that their static state stays from
     * case to case. By default each case gets them anew.
     */
    boolean sharedStatics() default false;

    /**
     * The longest one call may take on one side, in milliseconds. Loading the module, which each
     * call does anew, is no part of it and may take 60 s.
     */
    long limit() default 10_000;
}
