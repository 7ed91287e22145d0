package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.OSError;

import java.net.SocketAddress;

/**
 * {@code asyncio.DatagramProtocol}: takes datagrams.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * Queue<String> received = new Queue<>(asyncio);
 * class Receiving implements DatagramProtocol {
 *     @Override
 *     public void datagramReceived(byte[] data, SocketAddress address) {
 *         received.putNowait(new String(data));
 *     }
 * }
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     var any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
 *                     EventLoop loop = asyncio.getRunningLoop();
 *                     DatagramTransport transport =
 *                             async.await(loop.createDatagramEndpoint(Receiving::new, any, null)).transport();
 *                     var socket = (TransportSocket) transport.getExtraInfo("socket");
 *                     transport.sendto("to myself".getBytes(), socket.channel().getLocalAddress());
 *                     System.out.println(async.await(received.get())); // to myself
 *                     transport.close();
 *                 }));
 * }</pre>
 */
public interface DatagramProtocol extends BaseProtocol<DatagramTransport> {
    /** {@code datagram_received(data, address)}: one datagram, possibly empty. */
    default void datagramReceived(byte[] data, SocketAddress address) {}

    /** {@code error_received(error)}: an earlier datagram could not be sent or received. */
    default void errorReceived(OSError error) {}
}
