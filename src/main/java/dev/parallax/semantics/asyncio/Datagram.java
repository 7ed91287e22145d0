package dev.parallax.semantics.asyncio;

import java.net.SocketAddress;

/**
 * What {@code loop.sock_recvfrom} gives.
 *
 * @param data what it carries, possibly nothing
 * @param address where it comes from
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Datagram(byte[] data, SocketAddress address) {}
