package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

/**
 * What {@code yield from} can delegate to: generators, coroutines, futures, and through {@link
 * IteratorResumable} every Java iterator.
 *
 * <pre>{@code
 * Resumable one = signal -> new Step.Returned("done");
 * Generator<Object> generator = Generator.of(y -> y.yield(y.from(one)));
 * System.out.println(generator.next()); // done
 * }</pre>
 */
public interface Resumable {
    /** Runs it up to its next yield or its end; never throws what Python code raised. */
    Step resume(Signal signal);

    /**
     * Ends it: raises GeneratorExit where it is suspended. Does nothing if it has ended.
     *
     * @throws dev.parallax.semantics.errors.PyBaseException what it raises instead
     */
    default void close() {}

    /** Says whether values and exceptions can be sent in; a plain iterator can only go on. */
    default boolean accepts(Signal signal) {
        return true;
    }

    /**
     * Says whether it is what calling an {@code async def} function gives; such a thing can be
     * awaited, but a plain generator can't delegate to it.
     */
    default boolean nativeCoroutine() {
        return false;
    }

    /**
     * Says whether it stands for statements of the delegating body itself: a GeneratorExit goes
     * into it as any other exception does, and is over if it deals with that.
     */
    default boolean inlined() {
        return false;
    }

    /**
     * Returns the routine that does all that is asked of this object, or null for none. Delegations
     * from routine to routine are followed without recursion, however long the chain.
     */
    default @Nullable Routine routine() {
        return null;
    }
}
