package dev.parallax.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the Java side gets for a parameter that a case leaves out, where Python's function has a
 * default: {@code @Default("0.1") double tax}.
 *
 * <pre>{@code
 * @ParityTest
 * @Case("[1, 2]")
 * void total(List<Integer> items, @Default("0.1") double tax, Answer java) {
 *     java.is(Orders.total(items, tax));
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Default {
    /** The value as Python writes it. */
    String value();
}
