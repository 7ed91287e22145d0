package dev.parallax.semantics.asyncio;

import java.nio.ByteBuffer;

/**
 * {@code asyncio.BufferedProtocol}: takes a stream of bytes in buffers of its own.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * Queue<Integer> counts = new Queue<>(asyncio);
 * class Counting implements BufferedProtocol {
 *     private final ByteBuffer buffer = ByteBuffer.allocate(1024);
 *
 *     @Override
 *     public ByteBuffer getBuffer(int sizehint) {
 *         return buffer.clear();
 *     }
 *
 *     @Override
 *     public void bufferUpdated(int count) {
 *         counts.putNowait(count);
 *     }
 * }
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Server server =
 *                             async.await(asyncio.getRunningLoop()
 *                                     .createServer(Counting::new, "127.0.0.1", 0));
 *                     int port = server.sockets().getFirst().port();
 *                     var client = async.await(asyncio.openConnection("127.0.0.1", port));
 *                     client.writer().write("hello".getBytes());
 *                     System.out.println(async.await(counts.get()) + " bytes"); // 5 bytes
 *                     client.writer().close();
 *                 }));
 * }</pre>
 */
public interface BufferedProtocol extends BaseProtocol<Transport> {
    /**
     * {@code get_buffer(sizehint)}: where the next bytes go.
     *
     * @param sizehint the size that would fit, -1 for any
     * @return a buffer with at least one byte left
     */
    ByteBuffer getBuffer(int sizehint);

    /** {@code buffer_updated(count)}: so many bytes were written to the buffer. */
    void bufferUpdated(int count);

    /**
     * {@code eof_received()}: the other side sends no more.
     *
     * @return true to keep this side open; false, the default, closes the transport
     */
    default boolean eofReceived() {
        return false;
    }
}
