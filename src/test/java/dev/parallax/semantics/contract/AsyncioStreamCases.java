package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.ClientConnected;
import dev.parallax.semantics.asyncio.ConnectOptions;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.ServeOptions;
import dev.parallax.semantics.asyncio.Server;
import dev.parallax.semantics.asyncio.StreamReader;
import dev.parallax.semantics.asyncio.StreamWriter;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.BrokenPipeError;
import dev.parallax.semantics.errors.ConnectionResetError;
import dev.parallax.semantics.errors.ExceptionGroup;
import dev.parallax.semantics.errors.OSError;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.TimeoutError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Streams over real sockets: {@code contract/asyncio_streams.py} is the other half. */
class AsyncioStreamCases extends AsyncioSockets {
    private static final int LARGE = 16 << 20;

    private final List<Object> kept = new ArrayList<>();

    private Awaitable<Server> serve() {
        return asyncio.startServer(AsyncioSockets::echo, HOST, 0);
    }

    private Awaitable<Server> serveLater(ClientConnected handler) {
        return asyncio.startServer(handler, HOST, 0, ServeOptions.DEFAULT.withStartServing(false));
    }

    @Covers({
        "test_asyncio.test_streams.StreamTests.test_open_connection",
        "test_asyncio.test_streams.StreamTests.test_start_server",
        "test_asyncio.test_streams.StreamTests.test_async_writer_api",
        "test_asyncio.test_streams.StreamTests.test_wait_closed_on_close"
    })
    void a_line_comes_back(Trace t) {
        run(
                async -> {
                    Server server = async.await(serve());
                    var client = async.await(asyncio.openConnection(HOST, port(server)));
                    for (String line : List.of("hello\n", "world\n")) {
                        client.writer().write(b(line));
                        async.await(client.writer().drain());
                        t.log(PyText.repr(async.await(client.reader().readline())));
                    }
                    async.await(end(client.writer()));
                    t.log(client.writer().isClosing(), client.reader().atEof());
                    async.await(shut(server));
                });
    }

    private @Nullable Awaitable<?> serves(Trace t, StreamReader reader, StreamWriter writer) {
        t.log("connected");
        asyncio.createTask(echo(reader, writer));
        return null;
    }

    @Covers("test_asyncio.test_streams.StreamTests.test_start_server")
    void a_callback_may_serve(Trace t) {
        run(
                async -> {
                    var channel = ServerSocketChannel.open();
                    channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                    Server server =
                            async.await(
                                    asyncio.startServer(
                                            (reader, writer) -> serves(t, reader, writer),
                                            channel));
                    var client = async.await(asyncio.openConnection(HOST, port(server)));
                    client.writer().write(b("hello\n"));
                    t.log(PyText.repr(async.await(client.reader().readline())));
                    async.await(end(client.writer()));
                    async.await(shut(server));
                });
    }

    private Coroutine<byte[]> asks(int port, int i) {
        return Coroutine.returning(
                async -> {
                    var client = async.await(asyncio.openConnection("localhost", port));
                    client.writer().writelines(List.of(b("client "), b("" + i), b("\n")));
                    byte[] line = async.await(client.reader().readline());
                    async.await(end(client.writer()));
                    return line;
                });
    }

    void many_clients_at_once(Trace t) {
        run(
                async -> {
                    Server server = async.await(serve());
                    List<Awaitable<byte[]>> clients = new ArrayList<>();
                    for (int i = 0; i < 20; i++) {
                        clients.add(asks(port(server), i));
                    }
                    t.log(async.await(asyncio.<byte[]>gather(false, clients)));
                    async.await(shut(server));
                });
    }

    @Covers("test_asyncio.test_transports.TransportTests.test_get_extra_info")
    void what_is_known_of_a_connection(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    StreamWriter writer = four.writer();
                    for (String name : List.of("sockname", "peername", "sslcontext", "unknown")) {
                        t.log(name, bare(writer.getExtraInfo(name)));
                    }
                    t.log(
                            known(writer.getExtraInfo("sockname"))
                                    .equals(four.back().getExtraInfo("peername")));
                    t.log(
                            known(writer.getExtraInfo("peername"))
                                    .equals(four.back().getExtraInfo("sockname")));
                    t.log(writer.getExtraInfo("unknown", "other"));
                    t.log(known(writer.getExtraInfo("socket")).getClass().getSimpleName());
                    t.log(bare(writer));
                    t.log(bare(four.reader()));
                    t.log(bare(writer.transport()));
                    t.log(writer.canWriteEof(), writer.transport().isReading());
                    writer.close();
                    t.log(bare(writer));
                    async.await(writer.waitClosed());
                    t.log(bare(writer.transport()));
                    async.await(end(four.back()));
                });
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        }
    }

    @Covers(
            "test_asyncio.test_base_events.BaseEventLoopWithSelectorTests.test_create_connection_connect_err")
    void nobody_listens(Trace t) {
        run(
                async -> {
                    int port = freePort();
                    async.await(told(t, "refused", asyncio.openConnection(HOST, port)));
                    var all = ConnectOptions.DEFAULT.withAllErrors(true);
                    try {
                        async.await(asyncio.openConnection(HOST, port, all));
                    } catch (ExceptionGroup e) {
                        List<String> texts = e.exceptions().stream().map(Trace::error).toList();
                        t.log(e.text(), bare(texts));
                    }
                    try {
                        async.await(asyncio.openConnection(HOST, port));
                    } catch (OSError e) {
                        t.log(e.errno());
                    }
                });
    }

    @Covers(
            "test_asyncio.test_base_events.BaseEventLoopWithSelectorTests.test_create_server_cant_bind")
    void an_address_that_is_taken(Trace t) {
        run(
                async -> {
                    Server server = async.await(serve());
                    async.await(
                            told(
                                    t,
                                    "taken",
                                    asyncio.startServer(AsyncioSockets::echo, HOST, port(server))));
                    async.await(shut(server));
                });
    }

    void the_other_side_ends(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    StreamReader reader = four.reader();
                    four.back().write(b("all I have"));
                    async.await(end(four.back()));
                    t.log(PyText.repr(async.await(reader.read())), reader.atEof());
                    t.log(PyText.repr(async.await(reader.read())), four.writer().isClosing());
                    async.await(end(four.writer()));
                });
    }

    void one_direction_may_end(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    StreamWriter writer = four.writer();
                    writer.write(b("question"));
                    writer.writeEof();
                    t.tell(() -> writer.write(b("more")));
                    t.tell(() -> writer.writelines(List.of(b("more"))));
                    t.log(writer.isClosing());
                    t.log(PyText.repr(async.await(four.far().read())), four.far().atEof());
                    four.back().write(b("answer"));
                    async.await(end(four.back()));
                    t.log(PyText.repr(async.await(four.reader().read())));
                    async.await(end(writer));
                });
    }

    @Covers("test_asyncio.test_streams.StreamTests.test_eof_feed_when_closing_writer")
    void closing_feeds_the_end(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    StreamWriter writer = four.writer();
                    writer.close();
                    writer.close();
                    t.log(writer.isClosing(), four.reader().atEof());
                    async.await(writer.waitClosed());
                    t.log(four.reader().atEof(), PyText.repr(async.await(four.reader().read())));
                    async.await(end(four.back()));
                });
    }

    @Covers("test_asyncio.test_streams.StreamTests.test_wait_closed_on_close_with_unread_data")
    void unread_data_does_not_hinder_closing(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    four.back().write(b("line\nmore"));
                    t.log(PyText.repr(async.await(four.reader().readline())));
                    async.await(end(four.writer()));
                    t.log(PyText.repr(async.await(four.reader().read())));
                    async.await(end(four.back()));
                });
    }

    @Covers("test_asyncio.test_streams.StreamTests.test_async_writer_api_exception_after_close")
    void a_closed_writer_cannot_be_drained(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    StreamWriter writer = four.writer();
                    writer.close();
                    writer.write(b("data"));
                    async.await(told(t, "drain", writer.drain()));
                    async.await(told(t, "closed", writer.waitClosed()));
                    async.await(told(t, "drain", writer.drain()));
                    async.await(end(four.back()));
                });
    }

    @Covers("test_asyncio.test_streams.StreamTests.test_open_connection_error")
    void a_connection_is_reset(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    StreamWriter writer = four.writer();
                    four.back().transport().pauseReading();
                    writer.write(b("nobody reads this"));
                    async.await(turns(5));
                    four.back().transport().abort();
                    async.await(told(t, "read", four.reader().read()));
                    async.await(told(t, "drain", writer.drain()));
                    async.await(told(t, "closed", writer.waitClosed()));
                    t.log(PyText.repr(four.reader().exception()), writer.isClosing());
                    async.await(told(t, "the other", four.back().waitClosed()));
                });
    }

    @Covers("test_asyncio.test_streams.StreamTests.test_drain_raises")
    void writing_on_and_on_fails_at_last(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    async.await(end(four.back()));
                    try {
                        while (true) {
                            four.writer().write(b("foo\n"));
                            async.await(four.writer().drain());
                        }
                    } catch (ConnectionResetError | BrokenPipeError e) {
                        t.log("failed");
                    }
                    t.log(four.writer().isClosing());
                });
    }

    private static long sum(byte[] bytes) {
        long sum = 0;
        for (byte one : bytes) {
            sum += one;
        }
        return sum;
    }

    @Covers("test_asyncio.test_streams.StreamTests.test_multiple_drain")
    void drain_waits_for_the_other_side(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    StreamWriter writer = four.writer();
                    four.back().transport().pauseReading();
                    var transport = writer.transport();
                    var limits = transport.getWriteBufferLimits();
                    t.log(Tuple.of(limits.low(), limits.high()), transport.getWriteBufferSize());
                    async.await(writer.drain());
                    writer.write(new byte[LARGE]);
                    t.log(transport.getWriteBufferSize() > 65536);
                    List<Task<?>> drains = new ArrayList<>();
                    for (int i = 0; i < 3; i++) {
                        drains.add(asyncio.createTask(writer.drain()));
                    }
                    async.await(turns(5));
                    t.log(done(drains));
                    var cancelled = drains.removeLast();
                    cancelled.cancel();
                    async.await(told(t, "timeout", asyncio.waitFor(writer.drain(), 0.01)));
                    four.back().transport().resumeReading();
                    byte[] got = async.await(four.far().readexactly(LARGE));
                    t.log(got.length, sum(got));
                    for (Task<?> drain : drains) {
                        async.awaitAny(drain);
                    }
                    t.log(cancelled.cancelled(), transport.getWriteBufferSize());
                    async.await(end(writer));
                    async.await(end(four.back()));
                });
    }

    void closing_sends_what_was_written(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    StreamWriter writer = four.writer();
                    four.back().transport().pauseReading();
                    writer.write(new byte[LARGE]);
                    writer.close();
                    t.log(writer.isClosing(), writer.transport().getWriteBufferSize() > 0);
                    four.back().transport().resumeReading();
                    t.log(async.await(four.far().read()).length);
                    async.await(writer.waitClosed());
                    async.await(end(four.back()));
                });
    }

    void a_lost_connection_ends_drains(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    StreamWriter writer = four.writer();
                    four.back().transport().pauseReading();
                    writer.write(new byte[LARGE]);
                    var drain = asyncio.createTask(writer.drain());
                    async.await(turns(3));
                    t.log(drain.done());
                    writer.transport().abort();
                    async.await(told(t, "drain", drain));
                    async.await(told(t, "drain", writer.drain()));
                    async.await(told(t, "closed", writer.waitClosed()));
                    four.back().transport().abort();
                });
    }

    void lines_are_iterated_over_a_socket(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    four.back().write(b("a\nb"));
                    four.back().write(b("c\nd"));
                    async.await(end(four.back()));
                    for (var each = async.each(four.reader()); each.next(); ) {
                        t.log(PyText.repr(each.value()));
                    }
                    async.await(end(four.writer()));
                });
    }

    void a_reader_that_is_full_pauses_the_transport(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair(ConnectOptions.DEFAULT.withLimit(16)));
                    byte[] data = new byte[40];
                    for (int i = 0; i < data.length; i++) {
                        data[i] = (byte) i;
                    }
                    four.back().write(data);
                    var transport = four.writer().transport();
                    async.await(until(() -> !transport.isReading()));
                    t.log(bare(four.reader()));
                    t.log(PyText.repr(async.await(four.reader().readexactly(30))));
                    t.log(transport.isReading(), bare(four.reader()));
                    async.await(end(four.writer()));
                    async.await(end(four.back()));
                });
    }

    private Coroutine<@Nullable Void> tooLate(Trace t, StreamReader reader) {
        return Coroutine.of(
                async -> {
                    try {
                        async.with(
                                asyncio.timeout(0.01),
                                (in, value) -> in.await(reader.readexactly(10)));
                    } catch (TimeoutError e) {
                        t.log("timeout", bare(reader).substring(0, 22));
                    }
                });
    }

    void a_time_out_loses_nothing(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    StreamReader reader = four.reader();
                    four.back().write(b("beg"));
                    async.await(told(t, "line", asyncio.waitFor(reader.readline(), 0.01)));
                    async.await(tooLate(t, reader));
                    four.back().write(b("un\n"));
                    async.await(told(t, "line", asyncio.waitFor(reader.readline(), 10.0)));
                    async.await(end(four.writer()));
                    async.await(end(four.back()));
                });
    }

    void waits_can_be_cancelled(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    var task = asyncio.createTask(four.reader().read(10));
                    async.await(turns(3));
                    task.cancel();
                    async.awaitAny(ended(task));
                    t.log(task.cancelled());
                    four.back().write(b("still there"));
                    t.log(PyText.repr(async.await(four.reader().readexactly(11))));
                    var closes = asyncio.createTask(four.back().waitClosed());
                    async.await(turns(3));
                    closes.cancel();
                    async.awaitAny(ended(closes));
                    t.log(closes.cancelled(), four.back().isClosing());
                    var connects = asyncio.createTask(asyncio.openConnection(HOST, 1));
                    connects.cancel();
                    async.awaitAny(ended(connects));
                    t.log(connects.cancelled());
                    four.writer().close();
                    four.back().close();
                });
    }

    @Covers({
        "test_asyncio.test_events.TestServer.test_get_loop",
        "test_asyncio.test_events.EventLoopTestsMixin.test_server_close"
    })
    void servers_serve_until_they_are_closed(Trace t) {
        run(
                async -> {
                    Server server = async.await(serve());
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

    private static Tuple sockets(Server server) {
        return new Tuple(List.copyOf(server.sockets()));
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

    void serving_forever_ends_by_cancellation(Trace t) {
        run(
                async -> {
                    Server server = async.await(serveLater(AsyncioSockets::echo));
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
                    Server server = async.await(serve());
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

    void servers_are_context_managers(Trace t) {
        run(
                async -> {
                    Server server = async.await(serve());
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

    void everything_works_in_debug_mode(Trace t) {
        runInDebugMode(
                async -> {
                    Server server = async.await(serve());
                    var client = async.await(asyncio.openConnection(HOST, port(server)));
                    client.writer().write(b("hello\n"));
                    async.await(client.writer().drain());
                    t.log(PyText.repr(async.await(client.reader().readline())));
                    async.await(end(client.writer()));
                    async.await(shut(server));
                });
    }

    void what_is_left_open_is_warned_of(Trace t) {
        runInDebugMode(
                async -> {
                    Peer peer = async.await(peer());
                    kept.add(async.await(connected(peer, ConnectOptions.DEFAULT)));
                    kept.add(peer);
                });
        t.log(stderr().contains("ResourceWarning: unclosed transport <_SelectorSocketTransport>"));
    }

    void a_closed_writer_is_not_warned_of(Trace t) {
        runInDebugMode(
                async -> {
                    Four four = async.await(pair());
                    async.await(end(four.writer()));
                    async.await(end(four.back()));
                });
        t.log(stderr().stream().filter(line -> line.contains("transport")).toList());
    }
}
