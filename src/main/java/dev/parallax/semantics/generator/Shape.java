package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/**
 * What the bodies of one interface are called with. Python has nothing like it: there a frame knows
 * its generator.
 *
 * <pre>{@code
 * interface Counting extends java.io.Serializable {
 *     void run(Yielder<Object> y, int first) throws Exception;
 * }
 * record From(int first) implements Shape<Counting> {
 *     public Object[] handles(Yielder<?> yielder) {
 *         return new Object[] {yielder, first};
 *     }
 *     @SuppressWarnings("unchecked")
 *     public Object run(Counting body, Yielder<?> yielder) throws Exception {
 *         body.run((Yielder<Object>) yielder, first);
 *         return null;
 *     }
 * }
 * Counting body = (y, first) -> y.yield("from " + first);
 * Routine routine = Routine.of(Routine.Kind.GENERATOR, body, new From(3));
 * System.out.println(routine.resume(Signal.NEXT)); // Yielded[value=from 3]
 * }</pre>
 *
 * @param <B> the interface whose lambdas are bodies
 */
public interface Shape<B extends Serializable> {
    /**
     * Makes what the lambda's method gets after what it captured; methods of these objects that
     * suspend are marked {@link Suspends}.
     *
     * @return a new array
     */
    @Nullable Object[] handles(Yielder<?> yielder);

    /**
     * Calls the lambda itself, on an engine that needs no rewriting.
     *
     * @return what the body returns; null is None
     * @throws Exception what the body raises
     */
    @Nullable Object run(B body, Yielder<?> yielder) throws Exception;
}
