package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.OSError;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SocketChannel;

/**
 * {@code asyncio.trsock.TransportSocket}: what one may know of a socket that asyncio uses.
 *
 * <p>Differs from CPython: Java doesn't tell a socket's number, so there is no {@code fileno()}.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Server server =
 *                             async.await(asyncio.startServer((reader, writer) -> null, "127.0.0.1", 0));
 *                     TransportSocket socket = server.sockets().getFirst();
 *                     System.out.println(socket.getsockname().equals(Tuple.of("127.0.0.1", socket.port()))); // true
 *                     server.close();
 *                 }));
 * }</pre>
 *
 * @param channel the channel; to be read, written and closed by asyncio alone
 */
public record TransportSocket(NetworkChannel channel) {
    /**
     * {@code socket.getsockname()}: a tuple of host and port (and two more for IPv6), or a path.
     *
     * @throws OSError if it is closed
     */
    public @Nullable Object getsockname() {
        return Addresses.of(local());
    }

    /**
     * {@code socket.getpeername()}.
     *
     * @throws OSError if it is closed or has no peer
     */
    public Object getpeername() {
        Object address = Addresses.of(SocketErrors.raised(this::remote));
        if (address == null) {
            throw Errno.ENOTCONN.error();
        }
        return address;
    }

    /** {@code socket.getsockname()[1]}: the port that it is bound to; 0 if it has none. */
    public int port() {
        return local() instanceof InetSocketAddress address ? address.getPort() : 0;
    }

    private @Nullable SocketAddress local() {
        return SocketErrors.<@Nullable SocketAddress>raised(channel::getLocalAddress);
    }

    private @Nullable SocketAddress remote() throws IOException {
        return switch (channel) {
            case SocketChannel socket -> socket.getRemoteAddress();
            case DatagramChannel socket -> socket.getRemoteAddress();
            default -> null;
        };
    }

    /** Returns {@code repr(socket)}, without its number. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("<asyncio.TransportSocket");
        append(text, " laddr=", channel::getLocalAddress);
        append(text, " raddr=", this::remote);
        return text.append('>').toString();
    }

    private static void append(
            StringBuilder text, String name, SocketErrors.Call<@Nullable SocketAddress> address) {
        try {
            Object known = Addresses.of(address.run());
            if (known != null && !known.equals("")) {
                text.append(name).append(known);
            }
        } catch (IOException e) {
            // A closed socket has no address to show.
        }
    }
}
