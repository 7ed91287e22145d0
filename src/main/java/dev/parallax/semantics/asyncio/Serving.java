package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.OSError;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Binds sockets and makes their servers: {@code loop.create_server} and its like. */
final class Serving {
    private final EventLoop loop;

    Serving(EventLoop loop) {
        this.loop = loop;
    }

    Coroutine<Server> serve(
            Supplier<? extends BaseProtocol<Transport>> factory,
            List<@Nullable String> hosts,
            int port,
            ServeOptions options) {
        return Coroutine.returning(
                "BaseEventLoop.create_server",
                async -> {
                    Set<InetSocketAddress> addresses = new LinkedHashSet<>();
                    for (String host : hosts) {
                        if (host == null || host.isEmpty()) {
                            addresses.add(new InetSocketAddress(port));
                        } else {
                            addresses.addAll(
                                    async.await(
                                            loop.resolver().find(host, port, options.family())));
                        }
                    }
                    Server server = new Server(loop, bound(addresses, factory, options));
                    if (options.startServing()) {
                        async.await(server.startServing());
                    }
                    return server;
                });
    }

    private List<Listener> bound(
            Set<InetSocketAddress> addresses,
            Supplier<? extends BaseProtocol<Transport>> factory,
            ServeOptions options) {
        List<Listener> listeners = new ArrayList<>();
        try {
            for (InetSocketAddress address : addresses) {
                ServerSocketChannel channel = bound(address, options);
                listeners.add(new Listener(loop, channel, factory, options, () -> {}));
            }
            return listeners;
        } catch (Throwable e) {
            listeners.forEach(Listener::stop);
            throw e;
        }
    }

    private static ServerSocketChannel bound(InetSocketAddress address, ServeOptions options) {
        boolean anyFamily = address.getAddress().isAnyLocalAddress() && options.family() == null;
        ServerSocketChannel channel =
                SocketErrors.raised(
                        () ->
                                anyFamily
                                        ? ServerSocketChannel.open()
                                        : ServerSocketChannel.open(Addresses.family(address)));
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, options.reuseAddress());
            if (options.reusePort()) {
                channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
            }
            return channel.bind(address, options.backlog());
        } catch (IOException e) {
            close(channel);
            throw SocketErrors.bindFailed(e, Objects.requireNonNull(Addresses.of(address)));
        }
    }

    Coroutine<Server> serve(
            Supplier<? extends BaseProtocol<Transport>> factory,
            ServerSocketChannel channel,
            Runnable cleanUp,
            ServeOptions options) {
        return Coroutine.returning(
                "BaseEventLoop.create_server",
                async -> {
                    Listener listener = new Listener(loop, channel, factory, options, cleanUp);
                    Server server = new Server(loop, List.of(listener));
                    if (options.startServing()) {
                        async.await(server.startServing());
                    }
                    return server;
                });
    }

    /** Serves on a Unix socket's path; a socket that lies there is replaced, as CPython does. */
    Coroutine<Server> serve(
            Supplier<? extends BaseProtocol<Transport>> factory, Path path, ServeOptions options) {
        return Coroutine.returning(
                "_UnixSelectorEventLoop.create_unix_server",
                async -> {
                    removeStale(path);
                    ServerSocketChannel channel = bound(path, options);
                    Object inode = inode(path);
                    return async.await(
                            serve(factory, channel, () -> removeIfOurs(path, inode), options));
                });
    }

    private static ServerSocketChannel bound(Path path, ServeOptions options) {
        ServerSocketChannel channel =
                SocketErrors.raised(() -> ServerSocketChannel.open(StandardProtocolFamily.UNIX));
        try {
            return channel.bind(UnixDomainSocketAddress.of(path), options.backlog());
        } catch (IOException e) {
            close(channel);
            throw pathFailed(e, path);
        }
    }

    private static OSError pathFailed(IOException error, Path path) {
        return SocketErrors.errno(error) == Errno.EADDRINUSE
                ? Errno.EADDRINUSE.error("Address '" + path + "' is already in use")
                : SocketErrors.of(error);
    }

    private static void close(ServerSocketChannel channel) {
        SocketErrors.<@Nullable Void>raised(
                () -> {
                    channel.close();
                    return null;
                });
    }

    private static void removeStale(Path path) {
        try {
            if (Files.readAttributes(path, BasicFileAttributes.class).isOther()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            // Binding tells what is wrong with the path.
        }
    }

    private static @Nullable Object inode(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    private static void removeIfOurs(Path path, @Nullable Object inode) {
        if (inode != null && inode.equals(inode(path))) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // It stays, and the next server replaces it.
            }
        }
    }
}
