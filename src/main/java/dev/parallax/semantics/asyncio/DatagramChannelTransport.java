package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/** The transport of a UDP socket. */
final class DatagramChannelTransport extends ChannelTransport<DatagramTransport>
        implements DatagramTransport {
    private static final int MAX_SIZE = 256 * 1024;

    /** What a kept datagram counts for beyond its bytes. */
    private static final int HEADER = 8;

    private final DatagramChannel channel;
    private final @Nullable SocketAddress peer;
    private final Deque<Datagram> kept = new ArrayDeque<>();
    private @Nullable DatagramProtocol protocol;
    private int size;

    DatagramChannelTransport(
            EventLoop loop,
            DatagramChannel channel,
            DatagramProtocol protocol,
            @Nullable SocketAddress peer,
            AsyncFuture<@Nullable Void> waiter) {
        super(loop, channel);
        this.channel = channel;
        this.protocol = protocol;
        this.peer = peer;
        begin(protocol, waiter);
    }

    @Override
    DatagramTransport self() {
        return this;
    }

    @Override
    @Nullable BaseProtocol<DatagramTransport> protocol() {
        return protocol;
    }

    @Override
    void dropProtocol() {
        protocol = null;
    }

    @Override
    void readReady() {
        DatagramProtocol told = protocol;
        if (isLost() || told == null) {
            return;
        }
        try {
            Datagram found = loop().receiver().receive(channel, MAX_SIZE);
            if (found != null) {
                told.datagramReceived(found.data(), found.address());
            }
        } catch (IOException e) {
            told.errorReceived(SocketErrors.of(e));
        }
    }

    @Override
    public void sendto(byte[] data, @Nullable SocketAddress address) {
        if (peer != null && address != null && !address.equals(peer)) {
            throw new ValueError("Invalid address: must be None or " + Addresses.of(peer));
        }
        SocketAddress to = peer == null ? address : peer;
        if (isLost() && peer != null) {
            writeLost();
            return;
        }
        if (to == null) {
            throw new TypeError("an address is required: it is not connected to one");
        }
        Datagram datagram = new Datagram(data, to);
        if (kept.isEmpty()) {
            if (sent(datagram)) {
                return;
            }
            watchWriting();
        }
        kept.add(new Datagram(data.clone(), datagram.address()));
        size += data.length + HEADER;
        flow().grown(size, this, protocol);
    }

    /** Says whether it is dealt with, be it by an error that the protocol was told. */
    private boolean sent(Datagram datagram) {
        ByteBuffer data = ByteBuffer.wrap(datagram.data());
        try {
            int count =
                    channel.isConnected()
                            ? channel.write(data)
                            : channel.send(data, datagram.address());
            return count > 0 || datagram.data().length == 0;
        } catch (IOException e) {
            if (protocol != null) {
                protocol.errorReceived(SocketErrors.of(e));
            }
            return true;
        } catch (SystemExit | KeyboardInterrupt e) {
            throw e;
        } catch (RuntimeException e) {
            fatal(e, "Fatal write error on datagram transport");
            return true;
        }
    }

    @Override
    void writeReady() {
        while (!kept.isEmpty() && sent(kept.peek())) {
            if (kept.isEmpty()) {
                return;
            }
            size -= kept.remove().data().length + HEADER;
        }
        flow().shrunk(size, this, protocol);
        if (kept.isEmpty()) {
            stopWriting();
            if (closing()) {
                callConnectionLost(null);
            }
        }
    }

    @Override
    public int getWriteBufferSize() {
        return size;
    }

    @Override
    int waiting() {
        return size;
    }

    @Override
    void dropWaiting() {
        kept.clear();
        size = 0;
    }

    @Override
    String kind() {
        return "_SelectorDatagramTransport";
    }
}
