package dev.parallax.testing;

import dev.parallax.testing.value.Equality;

import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Python function against Java, once for each case. The method's name is the function's ({@code
 * unitPrice} for {@code unit_price}).
 *
 * <p>With parameters the method's body is the Java side: it gets a case's arguments by position and
 * by name, and hands what Java answers to an {@link Answer}; what it throws is the answer, too.
 * Without parameters the Java side is found by name in {@link Parallax#java()}, and the body runs
 * after the comparison.
 *
 * <p>A body runs where its test class is loaded: static state of what it calls stays from case to
 * case, where each Python call loads its module anew. A Java side that is found by name has fresh
 * static state in each case.
 *
 * <pre>{@code
 * @ParityTest
 * @Case("[1, 2], tax=0.2")
 * @RandomCases(count = 100, seed = 42)
 * void total(
 *         @Within(ints = {-1000, 1000}) List<Integer> items,
 *         @Default("0.1") double tax,
 *         Answer java) {
 *     java.is(Orders.total(items, tax));
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(ParallaxExtension.class)
public @interface ParityTest {
    /** The function's name in Python, by default the method's. */
    String value() default "";

    /** The rules by which values are equal. */
    Equality.Profile equality() default Equality.Profile.PYTHONIC;

    /** How many neighbouring floats two floats may be apart. */
    long ulps() default 0;

    /** How far apart two floats may be. */
    double absolute() default 0;

    /** How far apart two floats may be, as a part of the larger. */
    double relative() default 0;

    /** Whether the messages of exceptions count, not only their types. */
    boolean messages() default false;

    /** Whether {@code sys.stdout} counts. */
    boolean output() default true;

    /**
     * Exceptions that are an answer here although they usually mean a broken set-up, such as {@code
     * ImportError}.
     */
    String[] raises() default {};
}
