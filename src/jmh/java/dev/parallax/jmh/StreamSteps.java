package dev.parallax.jmh;

import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.Server;
import dev.parallax.semantics.asyncio.StreamReader;
import dev.parallax.semantics.asyncio.StreamWriter;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.InterpreterSettings;
import dev.parallax.semantics.interpreter.MainProgram;
import dev.parallax.semantics.interpreter.RealClock;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lines that come back over real sockets: the clients and the server under one loop. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class StreamSteps {
    private static final int CLIENTS = 50;
    private static final int LINES = 5_000;
    // Many a connection: what counts is the lines, not how fast connections are made.
    private static final int LINES_OF_ALL = CLIENTS * 400;
    private static final byte[] MESSAGE = "hello, world\n".getBytes(StandardCharsets.US_ASCII);

    /** One client, which waits for each answer. */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public void echo() {
        run(1, LINES);
    }

    /** Fifty such clients at once. */
    @Benchmark
    @OperationsPerInvocation(LINES_OF_ALL)
    public void echoes() {
        run(CLIENTS, LINES_OF_ALL / CLIENTS);
    }

    private static void run(int clients, int lines) {
        Interpreter interpreter =
                new Interpreter(InterpreterSettings.defaults(), new RealClock(), line -> {});
        MainProgram.runMain(
                interpreter,
                py -> {
                    Asyncio asyncio = new Asyncio(py);
                    asyncio.run(all(asyncio, clients, lines));
                });
    }

    private static Coroutine<@Nullable Void> all(Asyncio asyncio, int clients, int lines) {
        return Coroutine.of(
                async -> {
                    Server server =
                            async.await(asyncio.startServer(StreamSteps::serve, "127.0.0.1", 0));
                    int port = server.sockets().getFirst().port();
                    List<Awaitable<@Nullable Void>> asked = new ArrayList<>();
                    for (int i = 0; i < clients; i++) {
                        asked.add(ask(asyncio, port, lines));
                    }
                    async.await(asyncio.<@Nullable Void>gather(false, asked));
                    server.close();
                    async.await(server.waitClosed());
                });
    }

    private static Coroutine<@Nullable Void> serve(StreamReader reader, StreamWriter writer) {
        return Coroutine.of(
                async -> {
                    byte[] line = async.await(reader.readline());
                    while (line.length > 0) {
                        writer.write(line);
                        async.await(writer.drain());
                        line = async.await(reader.readline());
                    }
                    writer.close();
                });
    }

    private static Coroutine<@Nullable Void> ask(Asyncio asyncio, int port, int count) {
        return Coroutine.of(
                async -> {
                    var server = async.await(asyncio.openConnection("127.0.0.1", port));
                    for (int i = 0; i < count; i++) {
                        server.writer().write(MESSAGE);
                        async.await(server.writer().drain());
                        async.await(server.reader().readline());
                    }
                    server.writer().close();
                    async.await(server.writer().waitClosed());
                });
    }
}
