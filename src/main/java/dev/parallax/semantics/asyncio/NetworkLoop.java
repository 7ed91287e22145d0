package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The part of an {@link EventLoop} that deals with sockets: transports, servers, and calls of
 * channels that wait. Everything on the loop's own selector and thread.
 */
abstract sealed class NetworkLoop extends LoopServices permits EventLoop {
    private final OpenChannels open = new OpenChannels(self());
    private final Receiver receiver = new Receiver();
    private final Resolver resolver = new Resolver(self());
    private final SocketCalls calls = new SocketCalls(self());
    private final Connecting connecting = new Connecting(self());
    private final Serving serving = new Serving(self());

    NetworkLoop(Interpreter py) {
        super(py);
    }

    final Poller poller() {
        return turns().poller();
    }

    final OpenChannels open() {
        return open;
    }

    final Receiver receiver() {
        return receiver;
    }

    final Resolver resolver() {
        return resolver;
    }

    final void closeNetwork() {
        open.closeAll();
    }

    /**
     * {@code loop.getaddrinfo(host, port)}, in the default executor.
     *
     * <p>Differs from CPython: gives the addresses alone.
     *
     * @param host a name or an address; null for this host
     */
    public final Awaitable<List<InetSocketAddress>> getaddrinfo(@Nullable String host, int port) {
        return resolver.find(host, port, null);
    }

    /**
     * {@code loop.create_connection(factory, host, port)}: tries the host's addresses in turn.
     *
     * @return what gives the transport and the protocol, or raises an OSError such as {@link
     *     dev.parallax.semantics.errors.ConnectionRefusedError}
     */
    public final <P extends BaseProtocol<Transport>>
            Awaitable<Connected<Transport, P>> createConnection(
                    Supplier<P> factory, @Nullable String host, int port) {
        return connecting.connect(factory, host, port, ConnectOptions.DEFAULT);
    }

    /** {@code loop.create_connection(factory, host, port, **options)}. */
    public final <P extends BaseProtocol<Transport>>
            Awaitable<Connected<Transport, P>> createConnection(
                    Supplier<P> factory, @Nullable String host, int port, ConnectOptions options) {
        return connecting.connect(factory, host, port, options);
    }

    /** {@code loop.create_connection(factory, sock=channel)}: of a connected socket. */
    public final <P extends BaseProtocol<Transport>>
            Awaitable<Connected<Transport, P>> createConnection(
                    Supplier<P> factory, SocketChannel channel) {
        return connecting.transport(channel, factory);
    }

    /** {@code loop.connect_accepted_socket(factory, channel)}. */
    public final <P extends BaseProtocol<Transport>>
            Awaitable<Connected<Transport, P>> connectAcceptedSocket(
                    Supplier<P> factory, SocketChannel channel) {
        return connecting.transport(channel, factory);
    }

    /** {@code loop.create_unix_connection(factory, path)}. */
    public final <P extends BaseProtocol<Transport>>
            Awaitable<Connected<Transport, P>> createUnixConnection(
                    Supplier<P> factory, Path path) {
        return connecting.connect(factory, UnixDomainSocketAddress.of(path));
    }

    /**
     * {@code loop.create_server(factory, host, port)}.
     *
     * @param factory makes the protocol of each connection
     * @param host a name or an address; null or empty for all of this machine's
     * @param port 0 for one that is free: {@code server.sockets().getFirst().port()} tells it
     */
    public final Awaitable<Server> createServer(
            Supplier<? extends BaseProtocol<Transport>> factory, @Nullable String host, int port) {
        return createServer(factory, host, port, ServeOptions.DEFAULT);
    }

    /** {@code loop.create_server(factory, host, port, **options)}. */
    public final Awaitable<Server> createServer(
            Supplier<? extends BaseProtocol<Transport>> factory,
            @Nullable String host,
            int port,
            ServeOptions options) {
        return serving.serve(factory, Arrays.asList(host), port, options);
    }

    /** {@code loop.create_server(factory, hosts, port, **options)}. */
    public final Awaitable<Server> createServer(
            Supplier<? extends BaseProtocol<Transport>> factory,
            List<String> hosts,
            int port,
            ServeOptions options) {
        return serving.serve(factory, List.copyOf(hosts), port, options);
    }

    /** {@code loop.create_server(factory, sock=channel)}: of a bound socket. */
    public final Awaitable<Server> createServer(
            Supplier<? extends BaseProtocol<Transport>> factory,
            ServerSocketChannel channel,
            ServeOptions options) {
        return serving.serve(factory, channel, () -> {}, options);
    }

    /** {@code loop.create_unix_server(factory, path)}; closing it removes the path. */
    public final Awaitable<Server> createUnixServer(
            Supplier<? extends BaseProtocol<Transport>> factory, Path path) {
        return serving.serve(factory, path, ServeOptions.DEFAULT);
    }

    /** {@code loop.create_unix_server(factory, path, **options)}. */
    public final Awaitable<Server> createUnixServer(
            Supplier<? extends BaseProtocol<Transport>> factory, Path path, ServeOptions options) {
        return serving.serve(factory, path, options);
    }

    /**
     * {@code loop.create_datagram_endpoint(factory, local_addr=local, remote_addr=remote)}.
     *
     * @param local where to receive; null for any
     * @param remote the only address to exchange datagrams with; null for all
     */
    public final <P extends DatagramProtocol>
            Awaitable<Connected<DatagramTransport, P>> createDatagramEndpoint(
                    Supplier<P> factory,
                    @Nullable InetSocketAddress local,
                    @Nullable InetSocketAddress remote) {
        return createDatagramEndpoint(factory, local, remote, DatagramOptions.DEFAULT);
    }

    /** {@code loop.create_datagram_endpoint(factory, local, remote, **options)}. */
    public final <P extends DatagramProtocol>
            Awaitable<Connected<DatagramTransport, P>> createDatagramEndpoint(
                    Supplier<P> factory,
                    @Nullable InetSocketAddress local,
                    @Nullable InetSocketAddress remote,
                    DatagramOptions options) {
        return new DatagramConnecting<>(self(), factory, local, remote, options);
    }

    /**
     * {@code loop.sock_recv(channel, size)}: up to so many bytes; none at the end.
     *
     * <p>Differs from CPython: all these calls refuse a blocking channel, in debug mode or not.
     */
    public final Awaitable<byte[]> sockRecv(SocketChannel channel, int size) {
        return calls.recv(channel, size);
    }

    /** {@code loop.sock_recv_into(channel, buffer)}: gives how many bytes; 0 at the end. */
    public final Awaitable<Integer> sockRecvInto(SocketChannel channel, ByteBuffer buffer) {
        return calls.recvInto(channel, buffer);
    }

    /** {@code loop.sock_recvfrom(channel, size)}: a datagram, cut off after so many bytes. */
    public final Awaitable<Datagram> sockRecvfrom(DatagramChannel channel, int size) {
        return calls.recvfrom(channel, size);
    }

    /** {@code loop.sock_sendall(channel, data)}. */
    public final Awaitable<@Nullable Void> sockSendall(SocketChannel channel, byte[] data) {
        return calls.sendall(channel, data);
    }

    /** {@code loop.sock_sendto(channel, data, address)}: gives how many bytes. */
    public final Awaitable<Integer> sockSendto(
            DatagramChannel channel, byte[] data, SocketAddress address) {
        return calls.sendto(channel, data, address);
    }

    /** {@code loop.sock_connect(channel, address)}. */
    public final Awaitable<@Nullable Void> sockConnect(
            SocketChannel channel, SocketAddress address) {
        return calls.connect(channel, address);
    }

    /** {@code loop.sock_accept(channel)}. */
    public final Awaitable<Accepted> sockAccept(ServerSocketChannel channel) {
        return calls.accept(channel);
    }

    /**
     * Refuses a channel that a transport uses.
     *
     * @throws RuntimeError if one does
     */
    final void checkIsFree(SelectableChannel channel) {
        ChannelTransport<?> user = open.transport(channel);
        if (user != null && !user.isClosing()) {
            throw new RuntimeError("File descriptor is used by transport " + user);
        }
    }
}
