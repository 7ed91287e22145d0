package dev.parallax.lab.work;

import dev.parallax.semantics.gil.Activity;
import dev.parallax.semantics.gil.Gil;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Loopback TCP as Python's {@code socket} does it: each call lets go of the GIL. */
public final class Sockets {
    private Sockets() {}

    /** Returns a listening socket on a free port; {@code bind} and {@code listen} hold the GIL. */
    public static ServerSocketChannel listen() throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            server.close();
            throw e;
        }
        return server;
    }

    /** {@code accept()}. */
    public static SocketChannel accept(ServerSocketChannel server, Gil gil) throws IOException {
        return undelayed(gil.blocking(Activity.IO, server::accept));
    }

    /** {@code connect()}. */
    public static SocketChannel connect(SocketAddress address, Gil gil) throws IOException {
        return undelayed(gil.blocking(Activity.IO, () -> SocketChannel.open(address)));
    }

    private static SocketChannel undelayed(SocketChannel channel) throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return channel;
    }

    /** {@code sendall()}: one release of the GIL for each call into the system. */
    public static void sendAll(SocketChannel to, ByteBuffer data, Gil gil) throws IOException {
        while (data.hasRemaining()) {
            gil.blocking(Activity.IO, () -> to.write(data));
        }
    }

    /** {@code recv()} into an empty buffer; returns how many bytes came, or -1 at the end. */
    public static int receive(SocketChannel from, ByteBuffer buffer, Gil gil) throws IOException {
        return gil.blocking(Activity.IO, () -> from.read(buffer));
    }
}
