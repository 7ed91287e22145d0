package dev.parallax.semantics.asyncio;

/**
 * What {@code loop.create_connection} and its like give.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * class Silent implements Protocol {}
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     EventLoop loop = asyncio.getRunningLoop();
 *                     Server server = async.await(loop.createServer(Silent::new, "127.0.0.1", 0));
 *                     int port = server.sockets().getFirst().port();
 *                     Connected<Transport, Silent> made =
 *                             async.await(loop.createConnection(Silent::new, "127.0.0.1", port));
 *                     System.out.println(made.transport().getProtocol() == made.protocol()); // true
 *                     made.transport().close();
 *                 }));
 * }</pre>
 *
 * @param transport the connection
 * @param protocol what the factory made for it
 * @param <T> the type of the transport
 * @param <P> the type of the protocol
 */
public record Connected<T extends BaseTransport, P extends BaseProtocol<T>>(
        T transport, P protocol) {}
