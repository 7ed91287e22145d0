package dev.parallax.testing;

import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a class of ordinary JUnit tests once for each side. What {@link Binds} declares arrives as a
 * parameter of tests, life-cycle methods and constructors, one object for each test: Java's own, or
 * one that stands for Python's. A parameter of type {@link Side} says which side it is.
 *
 * <p>Tests on a side that this machine doesn't have are aborted with the reason.
 *
 * <pre>{@code
 * @BackendTest({Side.JAVA, Side.GRAALPY, Side.CPYTHON})
 * @Binds(type = Pile.class, python = "orders.py:Stack", java = ArrayPile.class)
 * class PileContract {
 *     @Test
 *     void last_in_first_out(Pile pile) {
 *         pile.push(1);
 *         pile.push(2);
 *         assertThat(pile.pop()).isEqualTo(2);
 *     }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ClassTemplate
@ExtendWith(BackendExtension.class)
@Tag("parity")
public @interface BackendTest {
    /** The sides. */
    Side[] value() default {Side.JAVA, Side.GRAALPY, Side.CPYTHON};

    /** The longest one call may take on a Python side, in milliseconds. */
    long limit() default 10_000;
}
