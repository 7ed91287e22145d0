package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.StreamServers.serve;
import static dev.parallax.semantics.contract.StreamServers.sockets;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.ClientConnected;
import dev.parallax.semantics.asyncio.ConnectOptions;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Server;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Streams over real sockets: servers and their clients; {@code contract/asyncio_streams.py} is the
 * other half.
 */
class AsyncioServerCases extends AsyncioSockets {
    @Covers({
        "test_asyncio.test_events.TestServer.test_get_loop",
        "test_asyncio.test_events.EventLoopTestsMixin.test_server_close"
    })
    void servers_serve_until_they_are_closed(Trace t) {
        run(
                async -> {
                    Server server = async.await(serve(asyncio));
                    t.log(server.isServing(), server.sockets().size(), port(server) > 0);
                    t.log(server.getLoop() == asyncio.getRunningLoop());
                    t.log(bare(server));
                    var waits = asyncio.createTask(server.waitClosed());
                    async.await(turns(3));
                    t.log(waits.done());
                    server.close();
                    server.close();
                    t.log(server.isServing(), sockets(server), server);
                    async.await(waits);
                    async.await(server.waitClosed());
                    async.await(told(t, "forever", server.serveForever()));
                });
    }

    @Covers("test_asyncio.test_server.TestServer2.test_wait_closed_basic")
    void a_server_waits_for_its_connections(Trace t) {
        run(
                async -> {
                    Peer peer = async.await(peer());
                    Server server = peer.server();
                    List<Task<?>> waits = new ArrayList<>();
                    waits.add(asyncio.createTask(server.waitClosed()));
                    Four four = async.await(connected(peer, ConnectOptions.DEFAULT));
                    waits.add(asyncio.createTask(server.waitClosed()));
                    async.await(turns(3));
                    server.close();
                    waits.add(asyncio.createTask(server.waitClosed()));
                    async.await(turns(3));
                    t.log(done(waits));
                    four.writer().write(b("still served\n"));
                    t.log(PyText.repr(async.await(four.far().readline())));
                    async.await(end(four.back()));
                    for (Task<?> wait : waits) {
                        async.awaitAny(wait);
                    }
                    t.log(done(waits));
                    async.await(end(four.writer()));
                });
    }

    @Covers({
        "test_asyncio.test_server.TestServer2.test_close_clients",
        "test_asyncio.test_server.TestServer2.test_abort_clients",
        "test_asyncio.test_server.TestServer2.test_wait_closed_race"
    })
    void servers_close_their_clients(Trace t) {
        run(
                async -> {
                    for (String close : List.of("close_clients", "abort_clients")) {
                        Peer peer = async.await(peer());
                        Server server = peer.server();
                        Four four = async.await(connected(peer, ConnectOptions.DEFAULT));
                        var waits = asyncio.createTask(server.waitClosed());
                        async.await(turns(3));
                        server.close();
                        t.log(close, waits.done(), four.back().isClosing());
                        if (close.equals("close_clients")) {
                            server.closeClients();
                        } else {
                            server.abortClients();
                        }
                        t.log(four.back().isClosing());
                        async.await(turns(2));
                        t.log(waits.done(), PyText.repr(async.await(four.reader().read())));
                        async.await(end(four.writer()));
                    }
                });
    }

    void servers_are_context_managers(Trace t) {
        run(
                async -> {
                    Server server = async.await(serve(asyncio));
                    try (var _ = async.with(server)) {
                        var client = async.await(asyncio.openConnection(HOST, port(server)));
                        client.writer().write(b("x\n"));
                        t.log(PyText.repr(async.await(client.reader().readline())));
                        async.await(end(client.writer()));
                    }
                    t.log(server.isServing(), sockets(server));
                });
    }

    private static void tell(Trace t, Map<String, ? extends @Nullable Object> told) {
        t.log(
                told.get("message"),
                Trace.error((Throwable) known(told.get("exception"))),
                told.containsKey("transport"));
    }

    private Coroutine<@Nullable Void> cancelsItself() {
        return Coroutine.of(
                async -> {
                    me().cancel();
                    async.await(asyncio.sleep(0));
                });
    }

    private static @Nullable Awaitable<?> failsAtOnce() {
        throw new ValueError("at once");
    }

    @Covers({
        "test_asyncio.test_streams.StreamTests.test_unhandled_exception",
        "test_asyncio.test_streams.StreamTests.test_unhandled_cancel"
    })
    void a_handler_that_fails_closes_its_connection(Trace t) {
        run(
                async -> {
                    EventLoop loop = asyncio.getRunningLoop();
                    loop.setExceptionHandler((own, told) -> tell(t, told));
                    List<ClientConnected> handlers =
                            List.of(
                                    (reader, writer) -> crashes(0, new ValueError("test")),
                                    (reader, writer) -> cancelsItself());
                    for (ClientConnected handler : handlers) {
                        Server server = async.await(asyncio.startServer(handler, HOST, 0));
                        var client = async.await(asyncio.openConnection(HOST, port(server)));
                        t.log(PyText.repr(async.await(client.reader().read())));
                        async.await(end(client.writer()));
                        async.await(shut(server));
                    }
                    Server server =
                            async.await(
                                    asyncio.startServer(
                                            (reader, writer) -> failsAtOnce(), HOST, 0));
                    loop.setExceptionHandler(
                            (own, told) ->
                                    t.log(Trace.error((Throwable) known(told.get("exception")))));
                    var client = async.await(asyncio.openConnection(HOST, port(server)));
                    async.await(turns(5));
                    client.writer().close();
                    server.abortClients();
                    async.await(shut(server));
                });
    }
}
