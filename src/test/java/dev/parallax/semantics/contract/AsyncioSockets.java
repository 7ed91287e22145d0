package dev.parallax.semantics.contract;

import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.ConnectOptions;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.ReaderAndWriter;
import dev.parallax.semantics.asyncio.Server;
import dev.parallax.semantics.asyncio.StreamReader;
import dev.parallax.semantics.asyncio.StreamWriter;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.PyException;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What the contracts of asyncio's networking have in common. */
class AsyncioSockets extends AsyncioProgram {
    static final String HOST = "127.0.0.1";

    static byte[] b(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    EventLoop loop() {
        return asyncio.getRunningLoop();
    }

    static InetSocketAddress local(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Leaves out what differs from run to run: ports. */
    static String bare(@Nullable Object value) {
        return PyText.str(value).replaceAll("\\b\\d{4,5}\\b", "PORT");
    }

    static Coroutine<@Nullable Void> told(Trace t, String name, Awaitable<?> awaitable) {
        return Coroutine.of(
                async -> {
                    try {
                        t.log(name, PyText.repr(async.awaitAny(awaitable)));
                    } catch (PyException e) {
                        t.log(name, bare(Trace.error(e)));
                    }
                });
    }

    Coroutine<@Nullable Void> until(BooleanSupplier condition) {
        return Coroutine.of(
                async -> {
                    while (!condition.getAsBoolean()) {
                        async.await(asyncio.sleep(0));
                    }
                });
    }

    /** Waits until a task has ended, however it ends. */
    Awaitable<?> ended(Task<?> task) {
        return asyncio.wait(Set.of(task));
    }

    static Coroutine<@Nullable Void> echo(StreamReader reader, StreamWriter writer) {
        return Coroutine.of(
                async -> {
                    byte[] line = async.await(reader.readline());
                    while (line.length > 0) {
                        writer.write(line);
                        async.await(writer.drain());
                        line = async.await(reader.readline());
                    }
                    async.await(end(writer));
                });
    }

    static Coroutine<@Nullable Void> end(StreamWriter writer) {
        return Coroutine.of(
                async -> {
                    writer.close();
                    async.await(writer.waitClosed());
                });
    }

    static Coroutine<@Nullable Void> shut(Server server) {
        return Coroutine.of(
                async -> {
                    server.close();
                    async.await(server.waitClosed());
                });
    }

    static int port(Server server) {
        return server.sockets().getFirst().port();
    }

    /** A client's streams, and those of the server's side. */
    record Four(StreamReader reader, StreamWriter writer, StreamReader far, StreamWriter back) {}

    /** A server that takes one connection and leaves it to the case. */
    record Peer(Server server, AsyncFuture<ReaderAndWriter> streams) {}

    Coroutine<Peer> peer() {
        return Coroutine.returning(
                async -> {
                    AsyncFuture<ReaderAndWriter> streams = asyncio.getRunningLoop().createFuture();
                    Server server =
                            async.await(
                                    asyncio.startServer(
                                            (reader, writer) -> keep(streams, reader, writer),
                                            HOST,
                                            0));
                    return new Peer(server, streams);
                });
    }

    private static @Nullable Awaitable<?> keep(
            AsyncFuture<ReaderAndWriter> streams, StreamReader reader, StreamWriter writer) {
        streams.setResult(new ReaderAndWriter(reader, writer));
        return null;
    }

    Coroutine<Four> connected(Peer peer, ConnectOptions options) {
        return Coroutine.returning(
                async -> {
                    var near =
                            async.await(asyncio.openConnection(HOST, port(peer.server), options));
                    var far = async.await(peer.streams);
                    return new Four(near.reader(), near.writer(), far.reader(), far.writer());
                });
    }

    Coroutine<Four> pair() {
        return pair(ConnectOptions.DEFAULT);
    }

    Coroutine<Four> pair(ConnectOptions options) {
        return Coroutine.returning(async -> async.await(connected(async.await(peer()), options)));
    }

    static List<Boolean> done(List<? extends AsyncFuture<?>> tasks) {
        return tasks.stream().map(AsyncFuture::done).toList();
    }

    static Object known(@Nullable Object value) {
        return Objects.requireNonNull(value);
    }
}
