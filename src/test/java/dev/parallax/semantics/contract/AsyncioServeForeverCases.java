package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.StreamServers.serve;
import static dev.parallax.semantics.contract.StreamServers.serveLater;
import static dev.parallax.semantics.contract.StreamServers.sockets;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.Server;
import dev.parallax.semantics.asyncio.StreamReader;
import dev.parallax.semantics.asyncio.StreamWriter;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Streams over real sockets: serving for ever; {@code contract/asyncio_streams.py} is the other
 * half.
 */
class AsyncioServeForeverCases extends AsyncioSockets {
    void serving_forever_ends_by_cancellation(Trace t) {
        run(
                async -> {
                    Server server = async.await(serveLater(asyncio, AsyncioSockets::echo));
                    t.log(server.isServing());
                    var task = asyncio.createTask(server.serveForever());
                    async.await(turns(3));
                    t.log(server.isServing(), task.done());
                    try {
                        async.await(server.serveForever());
                    } catch (RuntimeError e) {
                        t.log(e.text().substring(e.text().length() - 48));
                    }
                    task.cancel();
                    async.awaitAny(ended(task));
                    t.log(task.cancelled(), server.isServing(), sockets(server));
                    async.await(told(t, "forever", server.serveForever()));
                });
    }

    void closing_ends_serving_forever(Trace t) {
        run(
                async -> {
                    Server server = async.await(serve(asyncio));
                    var task = asyncio.createTask(server.serveForever());
                    async.await(turns(3));
                    server.close();
                    async.awaitAny(ended(task));
                    t.log(task.cancelled());
                });
    }

    private Coroutine<@Nullable Void> endsIt(
            Trace t, StreamReader reader, StreamWriter writer, List<Task<?>> main) {
        return Coroutine.of(
                async -> {
                    t.log(async.await(reader.readline()).length);
                    main.getFirst().cancel();
                    writer.write(b("1"));
                    async.await(end(writer));
                });
    }

    private Coroutine<@Nullable Void> forever(Trace t, Server server) {
        return Coroutine.of(
                async ->
                        async.with(
                                server,
                                (in, entered) -> {
                                    t.log(server.isServing());
                                    in.await(server.startServing());
                                    t.log(server.isServing());
                                    in.await(server.serveForever());
                                    return null;
                                }));
    }

    @Covers("test_asyncio.test_server.SelectorStartServerTests.test_start_server_1")
    void a_client_ends_the_server(Trace t) {
        run(
                async -> {
                    List<Task<?>> tasks = new ArrayList<>();
                    Server server =
                            async.await(
                                    serveLater(
                                            asyncio,
                                            (reader, writer) -> endsIt(t, reader, writer, tasks)));
                    int port = port(server);
                    var task = asyncio.createTask(forever(t, server));
                    tasks.add(task);
                    async.await(until(server::isServing));
                    var client = async.await(asyncio.openConnection(HOST, port));
                    client.writer().write(b("1".repeat(5120) + "\n"));
                    t.log(PyText.repr(async.await(client.reader().read())));
                    async.await(end(client.writer()));
                    async.awaitAny(ended(task));
                    t.log(task.cancelled(), sockets(server), server.isServing());
                });
    }

    void everything_works_in_debug_mode(Trace t) {
        runInDebugMode(
                async -> {
                    Server server = async.await(serve(asyncio));
                    var client = async.await(asyncio.openConnection(HOST, port(server)));
                    client.writer().write(b("hello\n"));
                    async.await(client.writer().drain());
                    t.log(PyText.repr(async.await(client.reader().readline())));
                    async.await(end(client.writer()));
                    async.await(shut(server));
                });
    }
}
