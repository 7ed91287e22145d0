package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/**
 * The body of a generator that returns a value: the code of a Python function with {@code yield} in
 * it.
 *
 * <p>Serializable, so that an engine can find the code of a lambda and rewrite it.
 *
 * <pre>{@code
 * Body<Integer> countdown =
 *         y -> {
 *             for (int i = 2; i > 0; i--) {
 *                 y.yield(i);
 *             }
 *             return "lift-off";
 *         };
 * System.out.println(Generator.returning(countdown).next()); // 2
 * System.out.println(Generator.returning(countdown).next()); // 2
 * }</pre>
 *
 * @param <Y> what it yields
 */
@FunctionalInterface
public interface Body<Y extends @Nullable Object> extends Serializable {
    /**
     * Runs from the function's first statement to its end.
     *
     * @param y yields; to be used by the body alone, and on the thread that runs it
     * @return what the generator returns; null is None
     * @throws Exception what the generator raises
     */
    @Nullable Object run(Yielder<Y> y) throws Exception;

    /**
     * A body without a return value.
     *
     * @param <Y> what it yields
     */
    @FunctionalInterface
    interface Silent<Y extends @Nullable Object> extends Serializable {
        /**
         * Runs from the function's first statement to its end.
         *
         * @param y yields; to be used by the body alone, and on the thread that runs it
         * @throws Exception what the generator raises
         */
        void run(Yielder<Y> y) throws Exception;
    }
}
