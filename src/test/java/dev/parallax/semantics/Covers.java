package dev.parallax.semantics;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the rows of CPython's own tests whose corners a test or contract case covers: {@code
 * module.Class.test_method} in the package {@code test}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Covers {
    /** The rows. */
    String[] value();
}
