package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

/**
 * The {@code yield} of one running body. What was thrown into the generator comes out of its
 * methods, exactly as it was thrown.
 *
 * <pre>{@code
 * Generator<Object> total =
 *         Generator.of(
 *                 y -> {
 *                     y.from(List.of("a", "b"));
 *                     Object sent = y.yield("and?");
 *                     y.yield("sent: " + sent);
 *                 });
 * System.out.println(total.next() + " " + total.next() + " " + total.next()); // a b and?
 * System.out.println(total.send(7)); // sent: 7
 * }</pre>
 *
 * @param <Y> what the body yields
 */
@SuppressWarnings("NamedLikeContextualKeyword") // the word itself is the point
public final class Yielder<Y extends @Nullable Object> {
    private final Suspension suspension;

    Yielder(Suspension suspension) {
        this.suspension = suspension;
    }

    /**
     * {@code yield value}.
     *
     * @return what was sent in, null for None
     */
    @Suspends
    public @Nullable Object yield(Y value) {
        return suspension.suspend(new Step.Yielded(value));
    }

    /**
     * A bare {@code yield}, which yields None.
     *
     * @return what was sent in, null for None
     */
    @Suspends
    public @Nullable Object yield() {
        return suspension.suspend(new Step.Yielded(null));
    }

    /**
     * {@code yield from delegate}: until the delegate ends, it gets all that is sent and thrown in.
     *
     * @return the delegate's return value, null for None
     */
    @Suspends
    public @Nullable Object from(Resumable delegate) {
        return suspension.suspend(new Event.Delegates(delegate));
    }

    /**
     * {@code yield from generator}.
     *
     * @return the generator's return value, null for None
     */
    @Suspends
    public @Nullable Object from(Generator<? extends Y> generator) {
        return from((Resumable) generator);
    }

    /** {@code yield from iterable}, for what is no generator. */
    @Suspends
    public void from(Iterable<? extends Y> values) {
        suspension.suspend(new Event.Delegates(IteratorResumable.over(values)));
    }
}
