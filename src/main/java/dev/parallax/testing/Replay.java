package dev.parallax.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes one generated call again, by the choices that a failure printed: {@code @Replay("s:3.0.7")}
 * beside {@link RandomCases}, whose other calls then don't run.
 *
 * <pre>{@code
 * @ParityTest
 * @RandomCases
 * @Replay("s:1.0.5")
 * void total(List<Integer> items, @Default("0.1") double tax, Answer java) {
 *     java.is(Orders.total(items, tax));
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Replay {
    /** The choices, as a failure prints them. */
    String value();
}
