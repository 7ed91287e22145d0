package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;

import org.jspecify.annotations.Nullable;

/**
 * What {@code asyncio.start_server} calls for each connection: {@code client_connected_cb}.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * ClientConnected echo =
 *         (reader, writer) ->
 *                 Coroutine.of(
 *                         async -> {
 *                             writer.write(async.await(reader.readline()));
 *                             writer.close();
 *                         });
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Server server = async.await(asyncio.startServer(echo, "127.0.0.1", 0));
 *                     int port = server.sockets().getFirst().port();
 *                     var client = async.await(asyncio.openConnection("127.0.0.1", port));
 *                     client.writer().write("hello\n".getBytes());
 *                     System.out.print(new String(async.await(client.reader().readline()))); // hello
 *                     client.writer().close();
 *                 }));
 * }</pre>
 */
@FunctionalInterface
public interface ClientConnected {
    /**
     * Deals with a connection.
     *
     * @return a coroutine, which becomes a task; null if all is done
     */
    @Nullable Awaitable<?> connected(StreamReader reader, StreamWriter writer);
}
