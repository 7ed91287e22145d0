package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.OSError;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectableChannel;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A transport of a channel that the loop's selector watches: its life from connection_made to
 * connection_lost.
 *
 * @param <T> what the protocol sees of it
 */
abstract class ChannelTransport<T extends BaseTransport> implements BaseTransport {
    private static final int LOST_WRITES = 5;

    private final EventLoop loop;
    private final SelectableChannel channel;
    private final Map<String, @Nullable Object> extra = new HashMap<>();
    private final FlowControl flow;
    private @Nullable Handle reader;
    private boolean writing;
    private boolean paused;
    private boolean closing;
    private boolean closed;
    private int lost;

    ChannelTransport(EventLoop loop, SelectableChannel channel) {
        this.loop = loop;
        this.channel = channel;
        flow = new FlowControl(loop);
        SocketErrors.raised(() -> channel.configureBlocking(false));
        TransportSocket socket = new TransportSocket((NetworkChannel) channel);
        extra.put("socket", socket);
        extra.put("sockname", known(socket::getsockname));
        extra.put("peername", known(socket::getpeername));
    }

    private static @Nullable Object known(SocketErrors.Call<@Nullable Object> call) {
        try {
            return call.run();
        } catch (OSError | IOException e) {
            return null;
        }
    }

    /** Returns the object that the protocol is told. */
    abstract T self();

    abstract @Nullable BaseProtocol<T> protocol();

    abstract void dropProtocol();

    abstract void readReady();

    abstract void writeReady();

    abstract int waiting();

    abstract void dropWaiting();

    /** Called when the channel is closed. */
    void ended() {}

    /** Lets the protocol know of it, then reads, then wakes who made it. */
    final void begin(BaseProtocol<T> protocol, @Nullable AsyncFuture<@Nullable Void> waiter) {
        loop.open().add(channel, this);
        loop.callSoon(() -> protocol.connectionMade(self()));
        loop.callSoon(this::watchReading);
        if (waiter != null) {
            loop.callSoon(() -> Sleep.release(waiter));
        }
    }

    final EventLoop loop() {
        return loop;
    }

    final FlowControl flow() {
        return flow;
    }

    final boolean closing() {
        return closing;
    }

    final boolean isLost() {
        return lost > 0;
    }

    /** Counts a write after the connection was lost, and tells of too many. */
    final void writeLost() {
        if (lost >= LOST_WRITES) {
            loop.reports().warn("socket.send() raised exception.");
        }
        lost++;
    }

    final void watchReading() {
        if (isReading()) {
            reader = loop.addReader(channel, this::readReady);
        }
    }

    final void stopReading() {
        if (reader != null) {
            reader = null;
            loop.removeReader(channel);
        }
    }

    final void watchWriting() {
        if (!writing) {
            writing = true;
            loop.addWriter(channel, this::writeReady);
        }
    }

    final void stopWriting() {
        if (writing) {
            writing = false;
            loop.removeWriter(channel);
        }
    }

    /** {@code transport.is_reading()}. */
    public final boolean isReading() {
        return !closing && !paused;
    }

    /** {@code transport.pause_reading()}. */
    public final void pauseReading() {
        if (isReading()) {
            paused = true;
            stopReading();
        }
    }

    /** {@code transport.resume_reading()}. */
    public final void resumeReading() {
        if (!closing && paused) {
            paused = false;
            watchReading();
        }
    }

    @Override
    public final @Nullable Object getExtraInfo(String name) {
        return extra.get(name);
    }

    final void setExtraInfo(String name, @Nullable SocketAddress address) {
        extra.put(name, Addresses.of(address));
    }

    @Override
    public final boolean isClosing() {
        return closing;
    }

    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        stopReading();
        if (waiting() == 0) {
            lost++;
            stopWriting();
            loop.callSoon(() -> callConnectionLost(null));
        }
    }

    @Override
    public final void abort() {
        forceClose(null);
    }

    final void fatal(Throwable error, String message) {
        if (!(error instanceof OSError)) {
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put("message", message);
            told.put("exception", error);
            told.put("transport", this);
            told.put("protocol", protocol());
            loop.callExceptionHandler(told);
        }
        forceClose(error);
    }

    private void forceClose(@Nullable Throwable error) {
        if (lost > 0) {
            return;
        }
        dropWaiting();
        stopWriting();
        closing = true;
        stopReading();
        lost++;
        loop.callSoon(() -> callConnectionLost(error));
    }

    final void callConnectionLost(@Nullable Throwable error) {
        BaseProtocol<T> told = protocol();
        try {
            if (told != null) {
                told.connectionLost(error);
            }
        } finally {
            release();
        }
    }

    /** Closes the channel. */
    final void release() {
        if (!closed) {
            closed = true;
            closing = true;
            loop.open().remove(channel);
            loop.poller().close(channel);
            dropProtocol();
            ended();
        }
    }

    /** Returns its type's name in Python. */
    abstract String kind();

    /** Returns {@code repr(transport)}. */
    @Override
    public final String toString() {
        String state = closed ? " closed" : closing ? " closing" : "";
        if (closed || loop.isClosed()) {
            return "<" + kind() + state + ">";
        }
        return "<%s%s read=%s write=<%s, bufsize=%d>>"
                .formatted(
                        kind(),
                        state,
                        reader == null ? "idle" : "polling",
                        writing ? "polling" : "idle",
                        waiting());
    }
}
