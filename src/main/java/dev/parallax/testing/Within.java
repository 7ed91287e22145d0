package dev.parallax.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What generated values may be, besides what their type allows; on a parameter, or on a method for
 * all of its parameters. Each range is two numbers, both included.
 *
 * <pre>{@code
 * @ParityTest
 * @RandomCases(count = 20, seed = 1)
 * void total(
 *         @Within(ints = {0, 100}, sizes = {1, 5}) List<Integer> items,
 *         @Within(floats = {0, 1}) double tax,
 *         Answer java) {
 *     java.is(Orders.total(items, tax));
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface Within {
    /** The smallest and the largest int. */
    long[] ints() default {};

    /** The smallest and the largest float; NaN is left out then. */
    double[] floats() default {};

    /** The least and the greatest length of strings and containers. */
    int[] sizes() default {};

    /** The characters of strings, by default letters, digits and what programs trip over. */
    String chars() default "";

    /** Whether strings may hold lone surrogates. */
    boolean surrogates() default false;

    /** Whether a reference type may be {@code None}. */
    boolean none() default false;
}
