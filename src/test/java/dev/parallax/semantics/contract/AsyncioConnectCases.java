package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.StreamServers.serve;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.ConnectOptions;
import dev.parallax.semantics.asyncio.Server;
import dev.parallax.semantics.asyncio.StreamReader;
import dev.parallax.semantics.asyncio.StreamWriter;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.ExceptionGroup;
import dev.parallax.semantics.errors.OSError;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Streams over real sockets: connections are made; {@code contract/asyncio_streams.py} is the other
 * half.
 */
class AsyncioConnectCases extends AsyncioSockets {
    @Covers({
        "test_asyncio.test_streams.StreamTests.test_open_connection",
        "test_asyncio.test_streams.StreamTests.test_start_server",
        "test_asyncio.test_streams.StreamTests.test_async_writer_api",
        "test_asyncio.test_streams.StreamTests.test_wait_closed_on_close"
    })
    void a_line_comes_back(Trace t) {
        run(
                async -> {
                    Server server = async.await(serve(asyncio));
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
                    Server server = async.await(serve(asyncio));
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
                    Server server = async.await(serve(asyncio));
                    async.await(
                            told(
                                    t,
                                    "taken",
                                    asyncio.startServer(AsyncioSockets::echo, HOST, port(server))));
                    async.await(shut(server));
                });
    }
}
