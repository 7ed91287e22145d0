package dev.parallax.semantics.contract;

import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.BaseProtocol;
import dev.parallax.semantics.asyncio.BufferedProtocol;
import dev.parallax.semantics.asyncio.DatagramProtocol;
import dev.parallax.semantics.asyncio.DatagramTransport;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Protocol;
import dev.parallax.semantics.asyncio.Queue;
import dev.parallax.semantics.asyncio.Transport;
import dev.parallax.semantics.errors.OSError;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Protocols of a case, which write down what they are told. */
abstract class SideProtocol implements BaseProtocol<Transport> {
    final List<String> told = new ArrayList<>();
    final ByteArrayOutputStream data = new ByteArrayOutputStream();
    final AsyncFuture<@Nullable Void> made;
    final AsyncFuture<@Nullable Void> ended;
    @Nullable Transport transport;

    SideProtocol(EventLoop loop) {
        made = loop.createFuture();
        ended = loop.createFuture();
    }

    Transport transport() {
        return Objects.requireNonNull(transport);
    }

    String text() {
        return PyText.repr(data.toByteArray());
    }

    @Override
    public void connectionMade(Transport transport) {
        this.transport = transport;
        told.add("made");
        made.setResult(null);
    }

    @Override
    public void pauseWriting() {
        told.add("pause");
    }

    @Override
    public void resumeWriting() {
        told.add("resume");
    }

    @Override
    public void connectionLost(@Nullable Throwable error) {
        told.add("lost " + PyText.repr(error));
        ended.setResult(null);
    }

    /** One that takes what comes. */
    static class Plain extends SideProtocol implements Protocol {
        Plain(EventLoop loop) {
            super(loop);
        }

        @Override
        public void dataReceived(byte[] received) {
            data.writeBytes(received);
        }

        @Override
        public boolean eofReceived() {
            told.add("eof");
            return false;
        }
    }

    /** One with a buffer of its own. */
    static final class Buffered extends SideProtocol implements BufferedProtocol {
        private final byte[] buffer;

        Buffered(EventLoop loop, int size) {
            super(loop);
            buffer = new byte[size];
        }

        @Override
        public ByteBuffer getBuffer(int sizehint) {
            return ByteBuffer.wrap(buffer);
        }

        @Override
        public void bufferUpdated(int count) {
            data.write(buffer, 0, count);
        }

        @Override
        public boolean eofReceived() {
            told.add("eof");
            return false;
        }
    }

    /** One of datagrams. */
    static final class Datagrams implements DatagramProtocol {
        final Queue<Object> got;
        final List<SocketAddress> senders = new ArrayList<>();
        final AsyncFuture<@Nullable Throwable> ended;
        @Nullable DatagramTransport transport;

        Datagrams(EventLoop loop, Queue<Object> got) {
            this.got = got;
            ended = loop.createFuture();
        }

        DatagramTransport transport() {
            return Objects.requireNonNull(transport);
        }

        @Override
        public void connectionMade(DatagramTransport made) {
            transport = made;
        }

        @Override
        public void datagramReceived(byte[] data, SocketAddress address) {
            senders.add(address);
            got.putNowait(data);
        }

        @Override
        public void errorReceived(OSError error) {
            got.putNowait(error);
        }

        @Override
        public void connectionLost(@Nullable Throwable error) {
            ended.setResult(error);
        }
    }
}
