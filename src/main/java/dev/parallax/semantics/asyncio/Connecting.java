package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.ExceptionGroup;
import dev.parallax.semantics.errors.OSError;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Connects sockets and gives them transports: {@code loop.create_connection} and its like. */
final class Connecting {
    private final EventLoop loop;

    Connecting(EventLoop loop) {
        this.loop = loop;
    }

    <P extends BaseProtocol<Transport>> Coroutine<Connected<Transport, P>> connect(
            Supplier<P> factory, @Nullable String host, int port, ConnectOptions options) {
        return Coroutine.returning(
                "BaseEventLoop.create_connection",
                async -> {
                    List<InetSocketAddress> addresses =
                            async.await(loop.resolver().find(host, port, options.family()));
                    List<OSError> errors = new ArrayList<>();
                    for (InetSocketAddress address : addresses) {
                        try {
                            SocketChannel channel =
                                    async.await(socket(address, options.localAddr()));
                            return async.await(transport(channel, factory));
                        } catch (OSError e) {
                            errors.add(e);
                        }
                    }
                    throw failed(errors, options.allErrors());
                });
    }

    <P extends BaseProtocol<Transport>> Coroutine<Connected<Transport, P>> connect(
            Supplier<P> factory, SocketAddress address) {
        return Coroutine.returning(
                "BaseEventLoop.create_unix_connection",
                async -> {
                    SocketChannel channel = async.await(socket(address, null));
                    return async.await(transport(channel, factory));
                });
    }

    /** Connects a new socket, or closes it. */
    private Coroutine<SocketChannel> socket(
            SocketAddress address, @Nullable InetSocketAddress local) {
        return Coroutine.returning(
                "BaseEventLoop._connect_sock",
                async -> {
                    SocketChannel channel =
                            SocketErrors.raised(
                                    () -> SocketChannel.open(Addresses.family(address)));
                    try {
                        SocketErrors.raised(() -> channel.configureBlocking(false));
                        if (local != null) {
                            bind(channel, local);
                        }
                        async.await(loop.sockConnect(channel, address));
                        return channel;
                    } catch (Throwable e) {
                        loop.poller().close(channel);
                        throw e;
                    }
                });
    }

    private static void bind(SocketChannel channel, InetSocketAddress local) {
        try {
            channel.bind(local);
        } catch (IOException e) {
            throw SocketErrors.bindFailed(e, Objects.requireNonNull(Addresses.of(local)));
        }
    }

    /** Gives a connected socket a transport; waits until the protocol knows of it. */
    <P extends BaseProtocol<Transport>> Waiting<Connected<Transport, P>> transport(
            SocketChannel channel, Supplier<P> factory) {
        return new Attaching<>(loop, channel, factory);
    }

    private static RuntimeException failed(List<OSError> errors, boolean all) {
        if (all) {
            return new ExceptionGroup("create_connection failed", errors);
        }
        OSError first = errors.getFirst();
        if (errors.stream().allMatch(error -> error.text().equals(first.text()))) {
            return first;
        }
        return new OSError(
                "Multiple exceptions: "
                        + String.join(", ", errors.stream().map(OSError::text).toList()));
    }
}
