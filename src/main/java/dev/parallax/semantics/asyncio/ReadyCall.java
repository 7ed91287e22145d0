package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.OSError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.SelectableChannel;

/**
 * A call of a channel that is tried now and then whenever the channel is ready, until it gives
 * something: {@code loop.sock_recv} and its like.
 *
 * @param <R> what it gives
 */
final class ReadyCall<R extends @Nullable Object> extends Waiting<R> {
    private final EventLoop loop;
    private final SelectableChannel channel;
    private final boolean reads;
    private final Attempt<R> attempt;
    private @Nullable Handle handle;

    ReadyCall(EventLoop loop, SelectableChannel channel, boolean reads, Attempt<R> attempt) {
        this.loop = loop;
        this.channel = channel;
        this.reads = reads;
        this.attempt = attempt;
    }

    /** One attempt. */
    @FunctionalInterface
    interface Attempt<R extends @Nullable Object> {
        /** Returns null if it has to be tried again. */
        @Nullable Got<R> run() throws IOException;
    }

    /**
     * What an attempt gave.
     *
     * @param value the call's result
     */
    record Got<R extends @Nullable Object>(R value) {
        private static final Got<@Nullable Void> NOTHING = new Got<>(null);

        /** Returns what a call gives that returns nothing, once it is done. */
        static @Nullable Got<@Nullable Void> once(boolean done) {
            return done ? NOTHING : null;
        }
    }

    @Override
    Step begin() {
        loop.checkIsFree(channel);
        Got<R> now = SocketErrors.<@Nullable Got<R>>raised(attempt::run);
        if (now != null) {
            return returned(now.value());
        }
        AsyncFuture<R> future = loop.createFuture();
        Runnable again = () -> again(future);
        handle = reads ? loop.addReader(channel, again) : loop.addWriter(channel, again);
        return awaiting(future);
    }

    private void again(AsyncFuture<R> future) {
        if (future.done()) {
            return;
        }
        try {
            Got<R> now = SocketErrors.<@Nullable Got<R>>raised(attempt::run);
            if (now != null) {
                future.setResult(now.value());
            }
        } catch (OSError e) {
            future.setException(e);
        }
    }

    private void unwatch() {
        if (handle != null && !handle.cancelled()) {
            if (reads) {
                loop.removeReader(channel);
            } else {
                loop.removeWriter(channel);
            }
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // the future gives what an attempt gave
    Step woken(@Nullable Object value) {
        unwatch();
        return returned((R) value);
    }

    @Override
    Step failed(Throwable error) {
        unwatch();
        throw Raise.any(error);
    }
}
