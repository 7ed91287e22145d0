package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.ConnectOptions;
import dev.parallax.semantics.asyncio.StreamReader;
import dev.parallax.semantics.asyncio.StreamWriter;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.TimeoutError;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Streams over real sockets: much data, and waits for it; {@code contract/asyncio_streams.py} is
 * the other half.
 */
class AsyncioStreamFlowCases extends AsyncioSockets {
    private static final int LARGE = 16 << 20;

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
}
