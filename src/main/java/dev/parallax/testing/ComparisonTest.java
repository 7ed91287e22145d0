package dev.parallax.testing;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whole comparisons, as {@code parallax run} runs them: one node for each match rule of each
 * manifest, {@code generators/yield_from: stdout}. Each comparison runs once. A declared difference
 * passes and is reported with its reason; an undeclared one fails with the report. The body runs
 * after each node.
 *
 * <pre>{@code
 * @ComparisonTest(
 *         value = "comparisons/generators/gen_fruit.toml",
 *         sides = {Side.CPYTHON, Side.JAVA})
 * void generators() {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(ComparisonExtension.class)
@Tag("comparison")
public @interface ComparisonTest {
    /** Folders of manifests, or manifests, seen from the project's folder. */
    String[] value();

    /** The sides that run; nodes are aborted with the reason where fewer than two can. */
    Side[] sides() default {Side.CPYTHON, Side.GRAALPY, Side.JAVA};

    /** How often each side runs. */
    int repeat() default 1;

    /** The longest one run may take, in milliseconds. */
    long limit() default 120_000;
}
