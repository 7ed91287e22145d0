package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SmallCoroutines.give;

import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.errors.Raise;

import org.jspecify.annotations.Nullable;

/** Async generators that several cases try. */
final class SmallAsyncGenerators {
    private SmallAsyncGenerators() {}

    static AsyncGenerator<@Nullable Object> two() {
        return AsyncGenerator.of(
                (async, y) -> {
                    y.yield(1);
                    y.yield(2);
                });
    }

    static AsyncGenerator<@Nullable Object> waits(Trace t) {
        return AsyncGenerator.of(
                (async, y) -> {
                    try {
                        async.await(give("first"));
                        y.yield(1);
                        async.await(give("second"));
                        y.yield(2);
                    } finally {
                        async.await(give("cleaning"));
                        t.log("finally");
                    }
                });
    }

    static AsyncGenerator<@Nullable Object> awaitsOnExit(Trace t) {
        return AsyncGenerator.of(
                (async, y) -> {
                    try {
                        y.yield(1);
                    } finally {
                        async.await(give("leaving"));
                        t.log("left");
                    }
                });
    }

    static AsyncGenerator<@Nullable Object> raises(Throwable error) {
        return AsyncGenerator.of(
                (async, y) -> {
                    throw Raise.any(error);
                });
    }
}
