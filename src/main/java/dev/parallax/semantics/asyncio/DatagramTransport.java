package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.net.SocketAddress;

/**
 * {@code asyncio.DatagramTransport}: sends and receives datagrams.
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
public interface DatagramTransport extends BaseTransport {
    /**
     * {@code transport.sendto(data, address)}: never waits.
     *
     * <p>Differs from CPython: a transport that is connected to an address sends no empty
     * datagrams, since Java doesn't.
     *
     * @param address null for the one that it is connected to
     * @throws dev.parallax.semantics.errors.ValueError if it is connected to another address
     */
    void sendto(byte[] data, @Nullable SocketAddress address);

    /** {@code transport.sendto(data)}: to the address that it is connected to. */
    default void sendto(byte[] data) {
        sendto(data, null);
    }

    /** {@code transport.get_write_buffer_size()}: how many bytes wait to be sent. */
    int getWriteBufferSize();
}
