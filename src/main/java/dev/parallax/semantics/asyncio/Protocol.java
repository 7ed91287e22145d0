package dev.parallax.semantics.asyncio;

/** {@code asyncio.Protocol}: takes a stream of bytes. */
public interface Protocol extends BaseProtocol<Transport> {
    /** {@code data_received(data)}: some bytes, at least one; the array is the protocol's. */
    default void dataReceived(byte[] data) {}

    /**
     * {@code eof_received()}: the other side sends no more.
     *
     * @return true to keep this side open; false, the default, closes the transport
     */
    default boolean eofReceived() {
        return false;
    }
}
