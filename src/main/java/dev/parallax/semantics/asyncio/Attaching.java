package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.nio.channels.SocketChannel;
import java.util.Objects;
import java.util.function.Supplier;

/** Makes the protocol and the transport of a connected socket. */
final class Attaching<P extends BaseProtocol<Transport>> extends Waiting<Connected<Transport, P>> {
    private final EventLoop loop;
    private final SocketChannel channel;
    private final Supplier<P> factory;
    private @Nullable P protocol;
    private @Nullable Transport transport;

    Attaching(EventLoop loop, SocketChannel channel, Supplier<P> factory) {
        this.loop = loop;
        this.channel = channel;
        this.factory = factory;
    }

    @Override
    Step begin() {
        P made = factory.get();
        protocol = made;
        AsyncFuture<@Nullable Void> waiter = loop.createFuture();
        transport = new SocketTransport(loop, channel, made, waiter, null);
        return awaiting(waiter);
    }

    @Override
    Step woken(@Nullable Object value) {
        return returned(
                new Connected<>(
                        Objects.requireNonNull(transport), Objects.requireNonNull(protocol)));
    }

    @Override
    Step failed(Throwable error) {
        Objects.requireNonNull(transport).close();
        throw Raise.any(error);
    }
}
