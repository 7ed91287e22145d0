package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.BaseTransport}: one connection. To be used on its loop's thread.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Server server =
 *                             async.await(asyncio.startServer((reader, writer) -> null, "127.0.0.1", 0));
 *                     int port = server.sockets().getFirst().port();
 *                     var client = async.await(asyncio.openConnection("127.0.0.1", port));
 *                     BaseTransport transport = client.writer().transport();
 *                     System.out.println(transport.getExtraInfo("peername").equals(Tuple.of("127.0.0.1", port))); // true
 *                     transport.close();
 *                     System.out.println(transport.isClosing()); // true
 *                 }));
 * }</pre>
 */
public interface BaseTransport {
    /**
     * {@code transport.get_extra_info(name)}: {@code socket} (a {@link TransportSocket}), {@code
     * sockname} and {@code peername} (a tuple, or a path as text).
     *
     * @return null if there is nothing of that name
     */
    @Nullable Object getExtraInfo(String name);

    /** {@code transport.get_extra_info(name, fallback)}. */
    default @Nullable Object getExtraInfo(String name, @Nullable Object fallback) {
        Object found = getExtraInfo(name);
        return found == null ? fallback : found;
    }

    /** {@code transport.is_closing()}: also true once it is closed. */
    boolean isClosing();

    /**
     * {@code transport.close()}: sends what was written, then ends; the protocol's {@code
     * connection_lost} is called in a later turn.
     */
    void close();

    /** {@code transport.abort()}: ends at once; what was written and not sent is lost. */
    void abort();
}
