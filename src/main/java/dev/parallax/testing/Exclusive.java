package dev.parallax.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A section that one thread or task at a time is in, in every run of a {@link ScriptTest} or {@link
 * ComparisonTest}, on each side by itself: between a line that begins it and the line that ends it
 * no other begins it. A node of its own in the report.
 *
 * <p>If both expressions have groups, they tell who: a section is ended by a line with the groups
 * of the one that began it. A run without such lines fails.
 *
 * <pre>{@code
 * @ScriptTest(
 *         python = "hello.py",
 *         java = Hello.class,
 *         sides = {Side.CPYTHON, Side.JAVA})
 * @Scrub(regex = "took \\d+ ms", with = "took N ms")
 * @Exclusive(begin = "Hello.*", end = "took N ms")
 * void hello() {}
 * }</pre>
 */
@Documented
@Repeatable(Exclusive.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Exclusive {
    /** A regular expression for a whole line. */
    String begin();

    /** A regular expression for a whole line. */
    String end();

    /** Several; all must hold. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @interface All {
        /** The sections. */
        Exclusive[] value();
    }
}
