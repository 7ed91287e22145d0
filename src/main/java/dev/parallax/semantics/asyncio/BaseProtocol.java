package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

/**
 * {@code asyncio.BaseProtocol}: what a transport tells. All is called on the loop's thread, and
 * does nothing unless overridden.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * Queue<String> told = new Queue<>(asyncio);
 * class Telling implements Protocol {
 *     @Override
 *     public void connectionMade(Transport transport) {
 *         told.putNowait("made");
 *     }
 *
 *     @Override
 *     public void connectionLost(Throwable error) {
 *         told.putNowait("lost");
 *     }
 * }
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Server server =
 *                             async.await(asyncio.getRunningLoop()
 *                                     .createServer(Telling::new, "127.0.0.1", 0));
 *                     int port = server.sockets().getFirst().port();
 *                     var client = async.await(asyncio.openConnection("127.0.0.1", port));
 *                     System.out.println(async.await(told.get())); // made
 *                     client.writer().close();
 *                     System.out.println(async.await(told.get())); // lost
 *                 }));
 * }</pre>
 *
 * @param <T> the transport
 */
public interface BaseProtocol<T extends BaseTransport> {
    /** {@code connection_made(transport)}: once, before anything else. */
    default void connectionMade(T transport) {}

    /**
     * {@code connection_lost(error)}: once, after everything else.
     *
     * @param error null if it was closed, or the other side ended it
     */
    default void connectionLost(@Nullable Throwable error) {}

    /** {@code pause_writing()}: too much waits to be sent. */
    default void pauseWriting() {}

    /** {@code resume_writing()}: little enough waits to be sent. */
    default void resumeWriting() {}
}
