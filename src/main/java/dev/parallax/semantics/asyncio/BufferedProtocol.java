package dev.parallax.semantics.asyncio;

import java.nio.ByteBuffer;

/** {@code asyncio.BufferedProtocol}: takes a stream of bytes in buffers of its own. */
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
