package dev.parallax.testing;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs each node once for each GIL: {@code counter() [gil=on]}, {@code counter() [gil=off]}. The
 * Java side gets it as a parameter of type {@link dev.parallax.semantics.gil.Gil} or {@link
 * dev.parallax.semantics.interpreter.Interpreter}; the Pythons keep their own. Where the Java
 * side's answers depend on it, the report has them side by side under {@code parallax.gil}.
 *
 * <p>Beside JUnit's {@code @TestTemplate} in place of {@link ParityTest} it does the same for a
 * test of Java alone.
 *
 * <pre>{@code
 * @ParityTest
 * @Case("")
 * @WithGil({WithGil.ON, WithGil.OFF})
 * @Repeat(runs = 50)
 * @Expect(answer = "2", because = "no update is lost")
 * @Expect(answer = "1", gil = WithGil.OFF, because = "an update is lost")
 * void counter(Gil gil, Answer java) throws Exception {
 *     java.is(Counter.race(gil));
 * }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(GilExtension.class)
public @interface WithGil {
    /** A GIL as in today's CPython. */
    String ON = "on";

    /** No GIL, as in free-threaded CPython. */
    String OFF = "off";

    /** The GIL of Python 3.1 and before, which counts ticks. */
    String OLD = "old";

    /**
     * {@link #ON}, {@link #OFF}, or any policy of {@link
     * dev.parallax.semantics.gil.GilPolicies#names}; {@code "ruby:1000000"} has an interval of its
     * own in nanoseconds.
     */
    String[] value();
}
