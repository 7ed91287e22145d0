package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** A call of a {@link Pool}. */
record PoolJob<R extends @Nullable Object>(
        PyFunction.Call call, Consumer<R> onValue, Consumer<Throwable> onError)
        implements Crew.Job {

    static <R extends @Nullable Object> PoolJob<R> of(
            PyFunction.Call call, Consumer<R> onValue, Consumer<Throwable> onError) {
        return new PoolJob<>(call, onValue, onError);
    }

    @Override
    public boolean begin() {
        return true;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // whoever made it knows what the call returns
    public void finish(Reply reply) {
        switch (reply) {
            case Reply.Value(var value) -> onValue.accept((R) value);
            case Reply.Raised raised -> onError.accept(raised.withCause());
            case Reply.Dead dead -> {} // its result never comes
        }
    }
}
