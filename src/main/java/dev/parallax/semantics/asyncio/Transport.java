package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * {@code asyncio.Transport}: a connection that carries a stream of bytes both ways.
 *
 * <p>Differs from CPython: {@code ReadTransport} and {@code WriteTransport} are one with it.
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
 *                     Transport transport = client.writer().transport();
 *                     transport.write("hello\n".getBytes());
 *                     System.out.println(transport.canWriteEof() + " " + transport.isReading()); // true true
 *                     System.out.print(new String(async.await(client.reader().readline()))); // hello
 *                     transport.close();
 *                 }));
 * }</pre>
 */
public interface Transport extends BaseTransport {
    /** {@code transport.get_protocol()}: null once it is closed. */
    @Nullable BaseProtocol<Transport> getProtocol();

    /** {@code transport.set_protocol(protocol)}: from now on this one is called. */
    void setProtocol(BaseProtocol<Transport> protocol);

    /** {@code transport.is_reading()}. */
    boolean isReading();

    /** {@code transport.pause_reading()}: the protocol gets no data until it is resumed. */
    void pauseReading();

    /** {@code transport.resume_reading()}. */
    void resumeReading();

    /**
     * {@code transport.write(data)}: sends what can be sent now, keeps the rest and never waits.
     *
     * @throws dev.parallax.semantics.errors.RuntimeError after {@link #writeEof}
     */
    void write(byte[] data);

    /** {@code transport.writelines(chunks)}: as one write. */
    void writelines(List<byte[]> chunks);

    /** {@code transport.write_eof()}: ends this direction once what was written is sent. */
    void writeEof();

    /** {@code transport.can_write_eof()}. */
    boolean canWriteEof();

    /**
     * {@code transport.set_write_buffer_limits(high, low)}: with more than {@code high} bytes kept
     * the protocol is told to pause writing, with at most {@code low} to resume.
     *
     * @param high null for four times {@code low}, or 64 KiB
     * @param low null for a quarter of {@code high}
     * @throws dev.parallax.semantics.errors.ValueError unless high >= low >= 0
     */
    void setWriteBufferLimits(@Nullable Integer high, @Nullable Integer low);

    /** {@code transport.get_write_buffer_limits()}. */
    WriteBufferLimits getWriteBufferLimits();

    /** {@code transport.get_write_buffer_size()}: how many bytes wait to be sent. */
    int getWriteBufferSize();
}
