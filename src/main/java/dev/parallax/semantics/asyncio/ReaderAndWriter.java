package dev.parallax.semantics.asyncio;

/**
 * What {@code asyncio.open_connection} gives.
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
 *                     ReaderAndWriter client = async.await(asyncio.openConnection("127.0.0.1", port));
 *                     client.writer().write("hello\n".getBytes());
 *                     System.out.print(new String(async.await(client.reader().readline()))); // hello
 *                     client.writer().close();
 *                 }));
 * }</pre>
 *
 * @param reader takes what the other side sends
 * @param writer sends
 */
public record ReaderAndWriter(StreamReader reader, StreamWriter writer) {}
