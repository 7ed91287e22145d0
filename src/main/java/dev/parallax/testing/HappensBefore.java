package dev.parallax.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What must come before what on standard output in every run of a {@link ScriptTest} or {@link
 * ComparisonTest}, on each side by itself. It says what threads owe to their locks and queues where
 * {@code stdout = "unordered"} leaves all else open. A node of its own in the report.
 *
 * <p>Each line that {@link #then} matches needs an earlier one that {@link #first} matches; if both
 * expressions have groups, one with the same groups. A run without such lines fails.
 *
 * <pre>{@code
 * @ScriptTest(
 *         python = "hello.py",
 *         java = Hello.class,
 *         stdout = "unordered",
 *         sides = {Side.CPYTHON, Side.JAVA})
 * @Scrub(regex = "took \\d+ ms", with = "took N ms")
 * @HappensBefore(first = "Hello.*", then = "took N ms")
 * void hello() {}
 * }</pre>
 */
@Documented
@Repeatable(HappensBefore.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface HappensBefore {
    /** A regular expression for a whole line. */
    String first();

    /** A regular expression for a whole line. */
    String then();

    /** Several; all must hold. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @interface All {
        /** The orders. */
        HappensBefore[] value();
    }
}
