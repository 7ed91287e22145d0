package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.ServeOptions;
import dev.parallax.semantics.asyncio.Server;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.OSError;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Streams over Unix sockets: {@code contract/asyncio_unix.py} is the other half. */
class AsyncioUnixCases extends AsyncioSockets {
    private void inFolder(Function<Path, Coroutine<@Nullable Void>> main) {
        program(
                py -> {
                    Path folder = Files.createTempDirectory("s");
                    try {
                        asyncio.run(main.apply(folder.resolve("s")));
                    } finally {
                        Files.deleteIfExists(folder.resolve("s"));
                        Files.delete(folder);
                    }
                });
    }

    @Covers({
        "test_asyncio.test_streams.StreamTests.test_open_unix_connection",
        "test_asyncio.test_streams.StreamTests.test_start_unix_server",
        "test_asyncio.test_server.UnixServerCleanupTests.test_unix_server_addr_cleanup"
    })
    void unix_sockets_carry_streams(Trace t) {
        inFolder(path -> carries(t, path));
    }

    private Coroutine<@Nullable Void> carries(Trace t, Path path) {
        return Coroutine.of(
                async -> {
                    Server server =
                            async.await(asyncio.startUnixServer(AsyncioSockets::echo, path));
                    Object name = server.sockets().getFirst().getsockname();
                    t.log(Files.exists(path), path.toString().equals(name));
                    var client = async.await(asyncio.openUnixConnection(path));
                    client.writer().write(b("hello\n"));
                    t.log(PyText.repr(async.await(client.reader().readline())));
                    t.log(path.toString().equals(client.writer().getExtraInfo("peername")));
                    t.log(PyText.repr(client.writer().getExtraInfo("sockname")));
                    async.await(end(client.writer()));
                    server.close();
                    t.log(Files.exists(path));
                    async.await(server.waitClosed());
                });
    }

    @Covers("test_asyncio.test_streams.StreamTests.test_open_unix_connection_error")
    void unix_sockets_have_errors_of_their_own(Trace t) {
        inFolder(path -> fails(t, path));
    }

    private Coroutine<@Nullable Void> fails(Trace t, Path path) {
        return Coroutine.of(
                async -> {
                    async.await(told(t, "missing", asyncio.openUnixConnection(path)));
                    Files.createFile(path);
                    try {
                        async.await(asyncio.startUnixServer(AsyncioSockets::echo, path));
                    } catch (OSError e) {
                        t.log(e.text().replace(path.toString(), "PATH"));
                    }
                    async.await(told(t, "no socket", asyncio.openUnixConnection(path)));
                });
    }

    @Covers({
        "test_asyncio.test_server.UnixServerCleanupTests.test_unix_server_cleanup_gone",
        "test_asyncio.test_server.UnixServerCleanupTests.test_unix_server_cleanup_replaced"
    })
    void a_stale_unix_socket_is_replaced(Trace t) {
        inFolder(path -> replaces(t, path));
    }

    private Coroutine<@Nullable Void> replaces(Trace t, Path path) {
        return Coroutine.of(
                async -> {
                    Server first = async.await(asyncio.startUnixServer(AsyncioSockets::echo, path));
                    Server second =
                            async.await(asyncio.startUnixServer(AsyncioSockets::echo, path));
                    first.close();
                    t.log(Files.exists(path));
                    var client = async.await(asyncio.openUnixConnection(path));
                    client.writer().write(b("second\n"));
                    t.log(PyText.repr(async.await(client.reader().readline())));
                    async.await(end(client.writer()));
                    Files.delete(path);
                    second.close();
                    t.log(Files.exists(path));
                });
    }

    @Covers("test_asyncio.test_server.SelectorStartServerTests.test_start_unix_server_1")
    void a_unix_server_may_be_served_forever(Trace t) {
        inFolder(path -> forever(t, path));
    }

    private Coroutine<@Nullable Void> forever(Trace t, Path path) {
        return Coroutine.of(
                async -> {
                    Server server =
                            async.await(
                                    asyncio.startUnixServer(
                                            AsyncioSockets::echo,
                                            path,
                                            ServeOptions.DEFAULT.withStartServing(false)));
                    t.log(server.isServing());
                    var task = asyncio.createTask(server.serveForever());
                    async.await(turns(3));
                    t.log(server.isServing());
                    task.cancel();
                    async.awaitAny(ended(task));
                    t.log(
                            task.cancelled(),
                            new Tuple(List.copyOf(server.sockets())),
                            Files.exists(path));
                });
    }
}
