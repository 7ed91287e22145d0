package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.nio.channels.SocketChannel;

/**
 * What {@code loop.sock_accept} gives.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     ServerSocketChannel listening = ServerSocketChannel.open();
 *                     listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
 *                     listening.configureBlocking(false);
 *                     SocketChannel client = SocketChannel.open(listening.getLocalAddress());
 *                     Accepted accepted = async.await(asyncio.getRunningLoop().sockAccept(listening));
 *                     System.out.println(accepted.conn().isConnected()); // true
 *                     for (Channel each : List.of(client, accepted.conn(), listening)) {
 *                         each.close();
 *                     }
 *                 }));
 * }</pre>
 *
 * @param conn the new connection, non-blocking
 * @param address the other side's: a tuple of host and port, or a path
 */
public record Accepted(SocketChannel conn, @Nullable Object address) {}
