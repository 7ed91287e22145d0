package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.AsyncioSockets.b;
import static dev.parallax.semantics.contract.StreamReaders.ended;
import static dev.parallax.semantics.contract.StreamReaders.reader;
import static dev.parallax.semantics.contract.StreamReaders.spawned;
import static dev.parallax.semantics.contract.StreamReaders.told;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.StreamReader;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.RuntimeError;

import java.util.List;

/**
 * A stream's reader: bytes that are there or come; {@code contract/asyncio_readers.py} is the other
 * half.
 */
class AsyncioReadCases extends AsyncioProgram {
    @Covers({
        "test_asyncio.test_streams.StreamTests.test_feed_empty_data",
        "test_asyncio.test_streams.StreamTests.test_feed_nonempty_data",
        "test_asyncio.test_streams.StreamTests.test_read_zero",
        "test_asyncio.test_streams.StreamTests.test_read_line_breaks",
        "test_asyncio.test_streams.StreamTests.test_readline_read_byte_count",
        "test_asyncio.test_streams.StreamTests.test_at_eof",
        "test_asyncio.test_streams.StreamTests.test___repr__",
        "test_asyncio.test_streams.StreamTests.test___repr__data",
        "test_asyncio.test_streams.StreamTests.test___repr__eof"
    })
    void reads_take_what_is_there(Trace t) {
        run(
                async -> {
                    StreamReader r = reader(asyncio, "line1\n", "", "line2\n", "line3\n");
                    t.log(r);
                    async.await(told(t, "zero", r.read(0)));
                    async.await(told(t, "some", r.read(4)));
                    async.await(told(t, "line", r.readline()));
                    async.await(told(t, "seven", r.read(7)));
                    async.await(told(t, "many", r.read(1000)));
                    t.log(r, r.atEof());
                    r.feedData(b("last"));
                    r.feedEof();
                    t.log(r, r.atEof());
                    async.await(told(t, "all", r.read()));
                    t.log(r, r.atEof());
                    async.await(told(t, "again", r.read()));
                    async.await(told(t, "some", r.read(3)));
                    async.await(told(t, "line", r.readline()));
                    t.tell(() -> r.feedData(b("late")));
                });
    }

    @Covers({
        "test_asyncio.test_streams.StreamTests.test_read",
        "test_asyncio.test_streams.StreamTests.test_read_eof",
        "test_asyncio.test_streams.StreamTests.test_read_until_eof",
        "test_asyncio.test_streams.StreamTests.test___repr__waiter"
    })
    void reads_wait_for_what_comes(Trace t) {
        run(
                async -> {
                    StreamReader r = reader(asyncio);
                    var task = async.await(spawned(asyncio, t, "read", r.read(30)));
                    t.log(r.toString().substring(0, 36));
                    r.feedData(b("abc"));
                    r.feedData(b("def"));
                    async.awaitAny(task);
                    task = async.await(spawned(asyncio, t, "all", r.read()));
                    r.feedData(b("chunk1\n"));
                    async.await(asyncio.sleep(0));
                    r.feedData(b("chunk2"));
                    r.feedEof();
                    async.awaitAny(task);
                    StreamReader empty = reader(asyncio);
                    task = async.await(spawned(asyncio, t, "end", empty.read(1024)));
                    empty.feedEof();
                    async.awaitAny(task);
                });
    }

    @Covers({
        "test_asyncio.test_streams.StreamTests.test_read_limit",
        "test_asyncio.test_streams.StreamTests.test_readexactly_limit"
    })
    void a_read_of_all_is_not_limited(Trace t) {
        run(
                async -> {
                    StreamReader all = ended(asyncio, 3, "0123456789");
                    t.log(all);
                    async.await(told(t, "all", all.read()));
                    async.await(told(t, "some", reader(asyncio, 3, "chunk").read(5)));
                    async.await(told(t, "exactly", reader(asyncio, 3, "chunk").readexactly(5)));
                });
    }

    @Covers({
        "test_asyncio.test_streams.StreamTests.test_readexactly",
        "test_asyncio.test_streams.StreamTests.test_readexactly_zero_or_less"
    })
    void exactly_so_many_bytes(Trace t) {
        run(
                async -> {
                    StreamReader r = reader(asyncio, "0123456789");
                    async.await(told(t, "zero", r.readexactly(0)));
                    async.await(told(t, "less", r.readexactly(-1)));
                    async.await(told(t, "four", r.readexactly(4)));
                    var task = async.await(spawned(asyncio, t, "eight", r.readexactly(8)));
                    r.feedData(b("ab"));
                    r.feedData(b("cd"));
                    async.awaitAny(task);
                    t.log(r);
                    async.await(told(t, "rest", r.readexactly(2)));
                    t.log(r);
                });
    }

    void one_coroutine_waits_at_a_time(Trace t) {
        run(
                async -> {
                    for (String name : List.of("read", "readline", "readexactly")) {
                        StreamReader r = reader(asyncio);
                        var first = async.await(spawned(asyncio, t, "first", r.read(5)));
                        Awaitable<byte[]> second =
                                switch (name) {
                                    case "read" -> r.read(1);
                                    case "readline" -> r.readline();
                                    default -> r.readexactly(1);
                                };
                        async.await(told(t, name, second));
                        r.feedData(b("x"));
                        async.awaitAny(first);
                    }
                });
    }

    @Covers("test_asyncio.test_streams.StreamTests.test_exception_cancel")
    void a_cancelled_read_takes_nothing(Trace t) {
        run(
                async -> {
                    StreamReader r = reader(asyncio, "begun ");
                    var task = asyncio.createTask(r.readline());
                    async.await(asyncio.sleep(0));
                    task.cancel();
                    async.await(asyncio.wait(List.of(task)));
                    t.log(task.cancelled(), r);
                    r.setException(new RuntimeError("message"));
                    StreamReader late = reader(asyncio, "begun ");
                    async.await(told(t, "timeout", asyncio.waitFor(late.readline(), 0.01)));
                    late.feedData(b("ended\n"));
                    async.await(told(t, "line", late.readline()));
                });
    }
}
