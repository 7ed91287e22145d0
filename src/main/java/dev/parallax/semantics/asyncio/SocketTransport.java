package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The transport of a connected TCP or Unix socket. */
final class SocketTransport extends ChannelTransport<Transport> implements Transport {
    private static final String READ_FAILED = "Fatal read error on socket transport";
    private static final String WRITE_FAILED = "Fatal write error on socket transport";

    private final SocketChannel channel;
    private final WriteBuffer buffer = new WriteBuffer();
    private final @Nullable Server server;
    private @Nullable BaseProtocol<Transport> protocol;
    private boolean eof;

    SocketTransport(
            EventLoop loop,
            SocketChannel channel,
            BaseProtocol<Transport> protocol,
            @Nullable AsyncFuture<@Nullable Void> waiter,
            @Nullable Server server) {
        super(loop, channel);
        this.channel = channel;
        this.server = server;
        setProtocol(protocol);
        if (server != null) {
            server.attach(this);
        }
        if (channel.supportedOptions().contains(StandardSocketOptions.TCP_NODELAY)) {
            SocketErrors.raised(() -> channel.setOption(StandardSocketOptions.TCP_NODELAY, true));
        }
        begin(protocol, waiter);
    }

    @Override
    Transport self() {
        return this;
    }

    @Override
    @Nullable BaseProtocol<Transport> protocol() {
        return protocol;
    }

    @Override
    void dropProtocol() {
        protocol = null;
    }

    @Override
    public @Nullable BaseProtocol<Transport> getProtocol() {
        return protocol;
    }

    @Override
    public void setProtocol(BaseProtocol<Transport> next) {
        if (!(next instanceof Protocol) && !(next instanceof BufferedProtocol)) {
            throw new TypeError(
                    "a Protocol or a BufferedProtocol is required, got " + PyText.repr(next));
        }
        protocol = next;
    }

    @Override
    void readReady() {
        if (isLost()) {
            return;
        }
        switch (protocol) {
            case Protocol plain -> readPlain(plain);
            case BufferedProtocol buffered -> readBuffered(buffered);
            case null, default -> {}
        }
    }

    private void readPlain(Protocol told) {
        byte[] data;
        try {
            data = loop().receiver().read(channel);
        } catch (IOException e) {
            fatal(SocketErrors.of(e), READ_FAILED);
            return;
        }
        if (data == null) {
            ended(told::eofReceived);
        } else if (data.length > 0) {
            guarded("data_received", () -> told.dataReceived(data));
        }
    }

    private void readBuffered(BufferedProtocol told) {
        ByteBuffer into;
        try {
            into = told.getBuffer(-1);
            if (!into.hasRemaining()) {
                throw new RuntimeError("get_buffer() returned an empty buffer");
            }
        } catch (SystemExit | KeyboardInterrupt e) {
            throw e;
        } catch (Throwable e) {
            fatal(e, "Fatal error: protocol.get_buffer() call failed.");
            return;
        }
        int count;
        try {
            count = channel.read(into);
        } catch (IOException e) {
            fatal(SocketErrors.of(e), READ_FAILED);
            return;
        }
        if (count < 0) {
            ended(told::eofReceived);
        } else if (count > 0) {
            guarded("buffer_updated", () -> told.bufferUpdated(count));
        }
    }

    private void ended(BooleanSupplier eofReceived) {
        boolean[] keepOpen = {false};
        if (guarded("eof_received", () -> keepOpen[0] = eofReceived.getAsBoolean())) {
            if (keepOpen[0]) {
                stopReading();
            } else {
                close();
            }
        }
    }

    /** Calls the protocol; an error ends the connection. */
    private boolean guarded(String name, Runnable call) {
        try {
            call.run();
            return true;
        } catch (SystemExit | KeyboardInterrupt e) {
            throw e;
        } catch (Throwable e) {
            fatal(e, "Fatal error: protocol." + name + "() call failed.");
            return false;
        }
    }

    @Override
    public void write(byte[] data) {
        if (eof) {
            throw new RuntimeError("Cannot call write() after write_eof()");
        }
        send(data);
    }

    @Override
    public void writelines(List<byte[]> chunks) {
        if (eof) {
            throw new RuntimeError("Cannot call writelines() after write_eof()");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        chunks.forEach(all::writeBytes);
        send(all.toByteArray());
    }

    private void send(byte[] data) {
        if (data.length == 0) {
            return;
        }
        if (isLost()) {
            writeLost();
            return;
        }
        int sent = 0;
        if (buffer.isEmpty()) {
            try {
                sent = WriteBuffer.send(channel, ByteBuffer.wrap(data));
            } catch (IOException e) {
                fatal(SocketErrors.of(e), WRITE_FAILED);
                return;
            }
            if (sent == data.length) {
                return;
            }
            watchWriting();
        }
        buffer.add(data, sent);
        flow().grown(buffer.size(), this, protocol);
    }

    @Override
    void writeReady() {
        if (isLost()) {
            return;
        }
        try {
            buffer.send(channel);
        } catch (IOException e) {
            fatal(SocketErrors.of(e), WRITE_FAILED);
            return;
        }
        flow().shrunk(buffer.size(), this, protocol);
        if (buffer.isEmpty()) {
            stopWriting();
            if (closing()) {
                callConnectionLost(null);
            } else if (eof) {
                shutdown();
            }
        }
    }

    @Override
    public void writeEof() {
        if (closing() || eof) {
            return;
        }
        eof = true;
        if (buffer.isEmpty()) {
            shutdown();
        }
    }

    private void shutdown() {
        SocketErrors.raised(channel::shutdownOutput);
    }

    @Override
    public boolean canWriteEof() {
        return true;
    }

    @Override
    public void setWriteBufferLimits(@Nullable Integer high, @Nullable Integer low) {
        flow().setLimits(high, low);
        flow().grown(buffer.size(), this, protocol);
    }

    @Override
    public WriteBufferLimits getWriteBufferLimits() {
        return flow().limits();
    }

    @Override
    public int getWriteBufferSize() {
        return buffer.size();
    }

    @Override
    int waiting() {
        return buffer.size();
    }

    @Override
    void dropWaiting() {
        buffer.clear();
    }

    @Override
    void ended() {
        if (server != null) {
            server.detach(this);
        }
    }

    @Override
    String kind() {
        return "_SelectorSocketTransport";
    }
}
