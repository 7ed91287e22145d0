package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.AsyncContextManager;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/** What {@code async with} acquires on entering and releases on leaving. */
abstract class Acquirable extends LoopBound implements AsyncContextManager<@Nullable Void> {

    Acquirable(Asyncio asyncio) {
        super(asyncio);
    }

    /** Waits until it can be had. */
    public abstract Awaitable<Boolean> acquire();

    /** Gives it back. */
    public abstract void release();

    @Override
    public final Awaitable<@Nullable Void> aenter() {
        return new Waiting<>() {
            @Override
            Step begin() throws Exception {
                return awaiting(acquire());
            }

            @Override
            Step woken(@Nullable Object value) {
                return returned();
            }
        };
    }

    @Override
    public final Awaitable<Boolean> aexit(@Nullable Throwable error) {
        return new Immediate(this::release);
    }
}
