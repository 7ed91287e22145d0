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
 * returns as it is; it returns an object or nothing. A body gets the objects that have such methods
 * as arguments, by a {@link Shape}, of exactly the class that declares them. In a rewritten body
 * that call only notes what is to happen, and what comes after it in the method is not run when the
 * body goes on.
 *
 * <pre>{@code
 * record Console(Yielder<Object> yielder) {
 *     @Suspends
 *     Object ask(String question) {
 *         return yielder.yield(question);
 *     }
 * }
 * interface Talk extends java.io.Serializable {
 *     Object run(Console console) throws Exception;
 * }
 * @SuppressWarnings("unchecked")
 * record Talks() implements Shape<Talk> {
 *     public Object[] handles(Yielder<?> yielder) {
 *         return new Object[] {new Console((Yielder<Object>) yielder)};
 *     }
 *     public Object run(Talk talk, Yielder<?> yielder) throws Exception {
 *         return talk.run(new Console((Yielder<Object>) yielder));
 *     }
 * }
 * Talk talk = console -> "hello " + console.ask("name?");
 * Routine routine = Routine.of(Routine.Kind.GENERATOR, talk, new Talks());
 * System.out.println(routine.resume(Signal.NEXT)); // Yielded[value=name?]
 * System.out.println(routine.resume(new Signal.Send("Ann"))); // Returned[value=hello Ann]
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Suspends {}
