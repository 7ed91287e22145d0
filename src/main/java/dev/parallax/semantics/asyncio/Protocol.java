package dev.parallax.semantics.asyncio;

/**
 * {@code asyncio.Protocol}: takes a stream of bytes.
 *
 * <pre>{@code
 * MainProgram.runMain(Interpreter.standard(), py -> {
 *     Asyncio asyncio = new Asyncio(py);
 *     asyncio.run(Coroutine.of(async -> {
 *         EventLoop loop = asyncio.getRunningLoop();
 *         AsyncFuture<byte[]> got = loop.createFuture();
 *         Supplier<Protocol> server = () -> new Protocol() {
 *             @Override
 *             public void dataReceived(byte[] data) {
 *                 got.setResult(data);
 *             }
 *         };
 *         Server serving = async.await(loop.createServer(server, "127.0.0.1", 0));
 *         int port = serving.sockets().getFirst().port();
 *         Supplier<Protocol> client = () -> new Protocol() {};
 *         var made = async.await(loop.createConnection(client, "127.0.0.1", port));
 *         made.transport().write("hello".getBytes());
 *         py.print((Object) async.await(got)); // b'hello'
 *         made.transport().close();
 *         serving.close();
 *     }));
 * });
 * }</pre>
 */
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
