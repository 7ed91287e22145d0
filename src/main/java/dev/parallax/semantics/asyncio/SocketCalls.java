package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.asyncio.ReadyCall.Got;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Calls of channels that wait under a loop: {@code loop.sock_recv} and its like. */
final class SocketCalls {
    private static final byte[] NOTHING = {};

    private final EventLoop loop;

    SocketCalls(EventLoop loop) {
        this.loop = loop;
    }

    private static void checkNonBlocking(SelectableChannel channel) {
        if (channel.isBlocking()) {
            throw new ValueError("the socket must be non-blocking");
        }
    }

    private <R extends @Nullable Object> ReadyCall<R> reads(
            SelectableChannel channel, ReadyCall.Attempt<R> attempt) {
        return new ReadyCall<>(loop, channel, true, checked(channel, attempt));
    }

    private <R extends @Nullable Object> ReadyCall<R> writes(
            SelectableChannel channel, ReadyCall.Attempt<R> attempt) {
        return new ReadyCall<>(loop, channel, false, checked(channel, attempt));
    }

    private static <R extends @Nullable Object> ReadyCall.Attempt<R> checked(
            SelectableChannel channel, ReadyCall.Attempt<R> attempt) {
        return () -> {
            checkNonBlocking(channel);
            return attempt.run();
        };
    }

    ReadyCall<byte[]> recv(SocketChannel channel, int size) {
        return reads(
                channel,
                () -> {
                    byte[] data = loop.receiver().read(channel, size);
                    if (data == null || size == 0) {
                        return new Got<>(NOTHING);
                    }
                    return data.length == 0 ? null : new Got<>(data);
                });
    }

    ReadyCall<Integer> recvInto(SocketChannel channel, ByteBuffer buffer) {
        return reads(
                channel,
                () -> {
                    boolean any = buffer.hasRemaining();
                    int count = channel.read(buffer);
                    return count == 0 && any ? null : new Got<>(Math.max(0, count));
                });
    }

    ReadyCall<Datagram> recvfrom(DatagramChannel channel, int size) {
        return reads(
                channel,
                () -> {
                    Datagram found = loop.receiver().receive(channel, size);
                    return found == null ? null : new Got<>(found);
                });
    }

    @SuppressWarnings("NullAway") // it does not see that R is nullable here
    ReadyCall<@Nullable Void> sendall(SocketChannel channel, byte[] data) {
        ByteBuffer left = ByteBuffer.wrap(data.clone());
        return this.<@Nullable Void>writes(
                channel,
                () -> {
                    WriteBuffer.send(channel, left);
                    return Got.once(!left.hasRemaining());
                });
    }

    ReadyCall<Integer> sendto(DatagramChannel channel, byte[] data, SocketAddress address) {
        ByteBuffer datagram = ByteBuffer.wrap(data.clone());
        return writes(
                channel,
                () -> {
                    int sent = channel.send(datagram, address);
                    return sent == 0 && data.length > 0 ? null : new Got<>(sent);
                });
    }

    @SuppressWarnings("NullAway") // it does not see that R is nullable here
    ReadyCall<@Nullable Void> connect(SocketChannel channel, SocketAddress address) {
        return this.<@Nullable Void>writes(channel, () -> Got.once(connectedNow(channel, address)));
    }

    private static boolean connectedNow(SocketChannel channel, SocketAddress address)
            throws IOException {
        if (!channel.isConnectionPending()) {
            return channel.connect(address);
        }
        try {
            return channel.finishConnect();
        } catch (IOException e) {
            throw SocketErrors.connectFailed(e, String.valueOf(Addresses.of(address)));
        }
    }

    ReadyCall<Accepted> accept(ServerSocketChannel channel) {
        return reads(
                channel,
                () -> {
                    SocketChannel conn = channel.accept();
                    if (conn == null) {
                        return null;
                    }
                    conn.configureBlocking(false);
                    return new Got<>(new Accepted(conn, Addresses.of(conn.getRemoteAddress())));
                });
    }
}
