package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.Objects;
import java.util.function.Supplier;

/** {@code loop.create_datagram_endpoint}. */
final class DatagramConnecting<P extends DatagramProtocol>
        extends Waiting<Connected<DatagramTransport, P>> {
    private final EventLoop loop;
    private final Supplier<P> factory;
    private final @Nullable InetSocketAddress local;
    private final @Nullable InetSocketAddress remote;
    private final DatagramOptions options;
    private @Nullable P protocol;
    private @Nullable DatagramTransport transport;

    DatagramConnecting(
            EventLoop loop,
            Supplier<P> factory,
            @Nullable InetSocketAddress local,
            @Nullable InetSocketAddress remote,
            DatagramOptions options) {
        this.loop = loop;
        this.factory = factory;
        this.local = local;
        this.remote = remote;
        this.options = options;
    }

    @Override
    Step begin() {
        DatagramChannel channel = SocketErrors.raised(() -> DatagramChannel.open(family()));
        try {
            prepare(channel);
        } catch (IOException | IllegalArgumentException e) {
            loop.poller().close(channel);
            throw SocketErrors.of(e);
        }
        P made = factory.get();
        protocol = made;
        AsyncFuture<@Nullable Void> waiter = loop.createFuture();
        transport = new DatagramChannelTransport(loop, channel, made, remote, waiter);
        return awaiting(waiter);
    }

    private ProtocolFamily family() {
        InetSocketAddress known = local == null ? remote : local;
        if (options.family() != null) {
            return options.family();
        }
        if (known == null) {
            throw new ValueError("unexpected address family");
        }
        if (local != null
                && remote != null
                && Addresses.family(local) != Addresses.family(remote)) {
            throw new ValueError("can not get address information");
        }
        return Addresses.family(known);
    }

    private void prepare(DatagramChannel channel) throws IOException {
        if (options.reusePort()) {
            channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
        }
        if (options.allowBroadcast()) {
            channel.setOption(StandardSocketOptions.SO_BROADCAST, true);
        }
        channel.bind(local);
        if (remote != null && !options.allowBroadcast()) {
            channel.connect(remote);
        }
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
