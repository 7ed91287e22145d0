package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.OSError;

import java.net.SocketAddress;

/** {@code asyncio.DatagramProtocol}: takes datagrams. */
public interface DatagramProtocol extends BaseProtocol<DatagramTransport> {
    /** {@code datagram_received(data, address)}: one datagram, possibly empty. */
    default void datagramReceived(byte[] data, SocketAddress address) {}

    /** {@code error_received(error)}: an earlier datagram could not be sent or received. */
    default void errorReceived(OSError error) {}
}
