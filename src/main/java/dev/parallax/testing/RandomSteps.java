package dev.parallax.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generated sequences of calls on one object, every answer compared; a sequence that fails is made
 * shorter and its arguments simpler. The Java class's public constructor and methods say what is
 * called with what.
 *
 * <pre>{@code
 * @Parallax(value = "orders.py", java = Stack.class)
 * class StackParityTest {
 *     @ParityTest
 *     @RandomSteps(type = Stack.class, count = 20, seed = 42)
 *     void stack() {}
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface RandomSteps {
    /** The Java class; Python's has the same simple name unless {@link #python()} says. */
    Class<?> type();

    /** The class's name in Python. */
    String python() default "";

    /** The methods that are called, in Java's spelling; by default all public ones. */
    String[] methods() default {};

    /** How many sequences. */
    int count() default 100;

    /** Decides the sequences. */
    long seed() default 0;

    /** How many calls one sequence has at most. */
    int longest() default 20;
}
