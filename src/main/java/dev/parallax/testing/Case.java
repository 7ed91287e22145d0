package dev.parallax.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One call's arguments as Python writes them: {@code @Case("[1, 2], tax=0.2")}; {@code @Case("")}
 * is a call without any.
 *
 * <pre>{@code
 * @ParityTest
 * @Case("[], 0.5")
 * @Case("[1, -10**3], tax=0.2")
 * void total(List<Integer> items, double tax, Answer java) {
 *     java.is(Orders.total(items, tax));
 * }
 * }</pre>
 */
@Documented
@Repeatable(Case.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Case {
    /** The arguments. */
    String value();

    /** Several cases. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @interface All {
        /** The cases in order. */
        Case[] value();
    }
}
