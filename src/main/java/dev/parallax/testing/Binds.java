package dev.parallax.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an interface stands for on each side of a {@link BackendTest}. Its methods are Python's by
 * name ({@code unitPrice} for {@code unit_price}); arguments and results are converted as {@code
 * docs/values.md} says, and a result whose type is bound, too, is another such object.
 *
 * <p>On a Python side all that a test binds of one file lives in one session: the module is loaded
 * for the test, and each call is made once.
 *
 * <pre>{@code
 * @BackendTest
 * @Binds(type = Pile.class, python = "orders.py:Stack", java = ArrayPile.class)
 * class PileContract {
 *     @Test
 *     void empty(Pile pile) {
 *         Assertions.assertThrows(IndexOutOfBoundsException.class, pile::pop);
 *     }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Repeatable(Binds.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface Binds {
    /** The interface that tests ask for. */
    Class<?> type();

    /**
     * The Python file and, after a colon, its class; without one, the interface's methods are the
     * file's functions.
     */
    String python();

    /** The class that implements the interface. */
    Class<?> java();

    /** The constructor's arguments on both sides, as Python writes them. */
    String args() default "";

    /** Methods of the interface that read an attribute; {@code setLimit} always sets one. */
    String[] attributes() default {};

    /**
     * Exceptions to throw where Python raises one that they stand for. By default Java's usual
     * counterpart: {@link IllegalArgumentException} for ValueError.
     */
    Class<? extends Throwable>[] raises() default {};

    /** Several interfaces. */
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @interface All {
        /** The interfaces. */
        Binds[] value();
    }
}
