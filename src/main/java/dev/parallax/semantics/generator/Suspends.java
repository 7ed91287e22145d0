package dev.parallax.semantics.generator;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that suspends the body which calls it, so that the engine can split the body
 * there. In Python the words {@code yield} and {@code await} say it.
 *
 * <p>Such a method does all its work before it calls one method of {@link Yielder}, whose value it
 * returns as it is; it returns an object or nothing. In a rewritten body that call only notes what
 * is to happen, and what comes after it in the method is not run when the body goes on.
 *
 * <pre>{@code
 * boolean yields = Yielder.class.getMethod("yield").isAnnotationPresent(Suspends.class);
 * System.out.println(yields); // true
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Suspends {}
