package dev.parallax.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rewrites what the programs of a {@link ScriptTest} or {@link ComparisonTest} print, on all sides,
 * before it is compared.
 *
 * <pre>{@code
 * @ScriptTest(
 *         python = "hello.py",
 *         java = Hello.class,
 *         sides = {Side.CPYTHON, Side.JAVA})
 * @Scrub(regex = "took \\d+ ms", with = "took N ms")
 * void hello() {}
 * }</pre>
 */
@Documented
@Repeatable(Scrub.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Scrub {
    /** A part of a line. */
    String regex();

    /** What takes its place, with {@code $1} for the first group. */
    String with();

    /** Several, in order. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @interface All {
        /** The rewritings. */
        Scrub[] value();
    }
}
