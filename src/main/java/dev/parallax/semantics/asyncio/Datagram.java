package dev.parallax.semantics.asyncio;

import java.net.SocketAddress;

/**
 * What {@code loop.sock_recvfrom} gives.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     DatagramChannel socket = DatagramChannel.open(StandardProtocolFamily.INET);
 *                     socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
 *                     socket.configureBlocking(false);
 *                     EventLoop loop = asyncio.getRunningLoop();
 *                     async.await(loop.sockSendto(socket, "hello".getBytes(), socket.getLocalAddress()));
 *                     Datagram got = async.await(loop.sockRecvfrom(socket, 1024));
 *                     System.out.println(new String(got.data())); // hello
 *                     socket.close();
 *                 }));
 * }</pre>
 *
 * @param data what it carries, possibly nothing
 * @param address where it comes from
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Datagram(byte[] data, SocketAddress address) {}
