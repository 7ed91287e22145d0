package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * {@code asyncio.StreamWriter}: sends bytes. To be used on its loop's thread.
 *
 * <p>One that becomes unreachable before it was closed is closed; a loop in debug mode warns of it.
 *
 * <p>Differs from CPython: that happens when the garbage collector finds it. There is no {@code
 * start_tls}.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * ClientConnected echo =
 *         (reader, writer) ->
 *                 Coroutine.of(
 *                         async -> {
 *                             writer.write(async.await(reader.readline()));
 *                             writer.close();
 *                         });
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Server server = async.await(asyncio.startServer(echo, "127.0.0.1", 0));
 *                     int port = server.sockets().getFirst().port();
 *                     var client = async.await(asyncio.openConnection("127.0.0.1", port));
 *                     StreamWriter writer = client.writer();
 *                     writer.write("hello\n".getBytes());
 *                     async.await(writer.drain());
 *                     System.out.print(new String(async.await(client.reader().readline()))); // hello
 *                     writer.close();
 *                     async.await(writer.waitClosed());
 *                     System.out.println(writer.isClosing()); // true
 *                 }));
 * }</pre>
 */
public final class StreamWriter {
    private final Transport transport;
    private final StreamReaderProtocol protocol;
    private final @Nullable StreamReader reader;

    /** {@code asyncio.StreamWriter(transport, protocol, reader, loop)}. */
    public StreamWriter(
            Transport transport,
            StreamReaderProtocol protocol,
            @Nullable StreamReader reader,
            EventLoop loop) {
        this.transport = transport;
        this.protocol = protocol;
        this.reader = reader;
        UnclosedWriter.watch(this, loop);
    }

    /** {@code writer.transport}. */
    public Transport transport() {
        return transport;
    }

    /** {@code writer.write(data)}: what can't be sent at once is kept; {@link #drain} waits. */
    public void write(byte[] data) {
        transport.write(data);
    }

    /** {@code writer.writelines(chunks)}. */
    public void writelines(List<byte[]> chunks) {
        transport.writelines(chunks);
    }

    /** {@code writer.write_eof()}: ends this direction; the other goes on. */
    public void writeEof() {
        transport.writeEof();
    }

    /** {@code writer.can_write_eof()}. */
    public boolean canWriteEof() {
        return transport.canWriteEof();
    }

    /** {@code writer.close()}: sends what was written, then ends; {@link #waitClosed} waits. */
    public void close() {
        transport.close();
    }

    /** {@code writer.is_closing()}: also true once it is closed. */
    public boolean isClosing() {
        return transport.isClosing();
    }

    /**
     * {@code writer.wait_closed()}: until the connection has ended; raises the error that ended it.
     */
    public Awaitable<@Nullable Void> waitClosed() {
        return new Waiting<>() {
            @Override
            Step begin() {
                return awaiting(protocol.closed());
            }

            @Override
            Step woken(@Nullable Object value) {
                return returned();
            }
        };
    }

    /** {@code writer.get_extra_info(name)}: see {@link BaseTransport#getExtraInfo}. */
    public @Nullable Object getExtraInfo(String name) {
        return transport.getExtraInfo(name);
    }

    /** {@code writer.get_extra_info(name, fallback)}. */
    public @Nullable Object getExtraInfo(String name, @Nullable Object fallback) {
        return transport.getExtraInfo(name, fallback);
    }

    /**
     * {@code writer.drain()}: waits while more waits to be sent than the transport's limit.
     *
     * @return what raises ConnectionResetError if the connection is lost, or the error that the
     *     reader got
     */
    public Awaitable<@Nullable Void> drain() {
        return new Drain();
    }

    private final class Drain extends Waiting<@Nullable Void> {
        private @Nullable AsyncFuture<@Nullable Void> waiter;
        private boolean turned;

        @Override
        Step begin() {
            Throwable error = reader == null ? null : reader.exception();
            if (error != null) {
                throw Raise.any(error);
            }
            // Of a connection that is being closed the protocol hears in the next turn.
            return transport.isClosing() ? awaiting(new OneTurn()) : drained();
        }

        private Step drained() {
            turned = true;
            AsyncFuture<@Nullable Void> future = protocol.drain();
            waiter = future;
            return future == null ? returned() : awaiting(future);
        }

        private void forget() {
            if (waiter != null) {
                protocol.drained(waiter);
            }
        }

        @Override
        Step woken(@Nullable Object value) {
            if (!turned) {
                return drained();
            }
            forget();
            return returned();
        }

        @Override
        Step failed(Throwable error) {
            forget();
            throw Raise.any(error);
        }
    }

    /** Returns {@code repr(writer)}. */
    @Override
    public String toString() {
        return text(transport, reader);
    }

    static String text(Transport transport, @Nullable StreamReader reader) {
        return "<StreamWriter transport="
                + transport
                + (reader == null ? ">" : " reader=" + reader + ">");
    }

    @Nullable StreamReader reader() {
        return reader;
    }
}
