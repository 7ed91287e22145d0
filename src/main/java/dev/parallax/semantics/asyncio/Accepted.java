package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.nio.channels.SocketChannel;

/**
 * What {@code loop.sock_accept} gives.
 *
 * @param conn the new connection, non-blocking
 * @param address the other side's: a tuple of host and port, or a path
 */
public record Accepted(SocketChannel conn, @Nullable Object address) {}
