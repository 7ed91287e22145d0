package dev.parallax.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lines of a {@link ScriptTest} or {@link ComparisonTest} that may come in any order where they
 * follow each other; all others keep their order.
 *
 * <pre>{@code
 * @ScriptTest(
 *         python = "hello.py",
 *         java = Hello.class,
 *         sides = {Side.CPYTHON, Side.JAVA})
 * @Scrub(regex = "took \\d+ ms", with = "took N ms")
 * @Unordered(lines = "worker .*")
 * void hello() {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Unordered {
    /** A regular expression for the whole line. */
    String lines();
}
