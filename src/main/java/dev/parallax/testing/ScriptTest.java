package dev.parallax.testing;

import dev.parallax.port.JavaPort;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A whole Python script against its port: a node for what each prints and one for how each ends.
 * The ways to compare are those of manifests ({@code docs/manifest.md}); {@link Scrub} and {@link
 * Unordered} put right what they don't cover.
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
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(ComparisonExtension.class)
@Tag("comparison")
public @interface ScriptTest {
    /** The script, found as {@link Parallax#value()} is. */
    String python();

    /** The port. */
    Class<? extends JavaPort> java();

    /**
     * What the script and the port are called with: {@code sys.argv} after the script's name,
     * {@link dev.parallax.semantics.interpreter.Interpreter#argv}.
     */
    String[] arguments() default {};

    /**
     * What the script and the port read from standard input, in UTF-8: {@code sys.stdin}, {@link
     * dev.parallax.semantics.interpreter.Interpreter#stdin}. Nothing by default.
     */
    String stdin() default "";

    /** A file with what they read, found as {@link #python} is; in place of {@link #stdin}. */
    String stdinFile() default "";

    /** How lines on standard output are compared: {@code "unordered"}, {@code "ignore-times"}. */
    String[] stdout() default "exact";

    /** How lines on standard error are compared. */
    String[] stderr() default "traceback-last-line";

    /** How exit statuses and uncaught exceptions are compared: {@code exact} or {@code ignore}. */
    String[] exit() default "exact";

    /** The sides that run; nodes are aborted with the reason where fewer than two can. */
    Side[] sides() default {Side.CPYTHON, Side.GRAALPY, Side.JAVA};

    /** The longest one run may take, in milliseconds. */
    long limit() default 120_000;
}
