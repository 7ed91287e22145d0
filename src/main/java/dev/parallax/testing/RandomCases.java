package dev.parallax.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generated calls, the same on all sides, in one node of the report: arguments of the declared
 * types, as {@link Within} narrows them. A call that fails is made smaller on all sides for as long
 * as it still fails; the report shows the smallest, and a {@link Replay} for it.
 *
 * <pre>{@code
 * @ParityTest
 * @RandomCases(count = 100, seed = 42)
 * void total(
 *         @Within(ints = {-1000, 1000}) List<Integer> items,
 *         @Within(floats = {0, 1}) double tax,
 *         Answer java) {
 *     java.is(Orders.total(items, tax));
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface RandomCases {
    /** How many calls. */
    int count() default 100;

    /** Decides the values; the parameter {@code parallax.seed} takes its place if given. */
    long seed() default 0;
}
