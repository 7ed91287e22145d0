package dev.parallax.jmh;

import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.Queue;
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

import java.nio.channels.DatagramChannel;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** What an event loop on the machine's clock does most: one thing of each a step. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class EventLoopSteps {
    private static final int STEPS = 10_000;
    private static final int AT_ONCE = 100;

    private static void run(Function<Asyncio, Coroutine<@Nullable Void>> main) {
        Interpreter interpreter =
                new Interpreter(InterpreterSettings.defaults(), new RealClock(), line -> {});
        MainProgram.runMain(
                interpreter,
                py -> {
                    Asyncio asyncio = new Asyncio(py);
                    asyncio.run(watched(asyncio, main.apply(asyncio)));
                });
    }

    /** With a socket to watch, as CPython's loops always have: without, nothing would be polled. */
    private static Coroutine<@Nullable Void> watched(Asyncio asyncio, Coroutine<?> main) {
        return Coroutine.of(
                async -> {
                    try (DatagramChannel channel = DatagramChannel.open()) {
                        channel.configureBlocking(false);
                        asyncio.getRunningLoop().addReader(channel, () -> {});
                        async.await(main);
                        asyncio.getRunningLoop().removeReader(channel);
                    }
                });
    }

    /** {@code await asyncio.sleep(0)}, in two tasks in turn. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public void sleepZero() {
        run(
                asyncio ->
                        Coroutine.of(
                                async ->
                                        async.await(
                                                asyncio.gather(
                                                        pings(asyncio, STEPS / 2),
                                                        pings(asyncio, STEPS / 2)))));
    }

    private static Coroutine<@Nullable Void> pings(Asyncio asyncio, int count) {
        return Coroutine.of(
                async -> {
                    for (int i = 0; i < count; i++) {
                        async.await(asyncio.sleep(0));
                    }
                });
    }

    /** Makes tasks that end at once, a hundred at a time, and gathers them. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public void createTask() {
        run(
                asyncio ->
                        Coroutine.of(
                                async -> {
                                    for (int i = 0; i < STEPS / AT_ONCE; i++) {
                                        async.await(asyncio.gather(nothings()));
                                    }
                                }));
    }

    /** Hands values over through a queue that holds one. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public void queue() {
        run(
                asyncio ->
                        Coroutine.of(
                                async -> {
                                    Queue<Integer> queue = new Queue<>(asyncio, 1);
                                    async.await(asyncio.gather(puts(queue), gets(queue)));
                                }));
    }

    private static Coroutine<@Nullable Void> puts(Queue<Integer> queue) {
        return Coroutine.of(
                async -> {
                    for (int i = 0; i < STEPS; i++) {
                        async.await(queue.put(i & 127));
                    }
                });
    }

    private static Coroutine<@Nullable Void> gets(Queue<Integer> queue) {
        return Coroutine.of(
                async -> {
                    for (int i = 0; i < STEPS; i++) {
                        async.await(queue.get());
                    }
                });
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    private static Awaitable<@Nullable Void>[] nothings() {
        Awaitable<@Nullable Void>[] all = new Awaitable[AT_ONCE];
        for (int i = 0; i < AT_ONCE; i++) {
            all[i] = Coroutine.of(async -> {});
        }
        return all;
    }
}
