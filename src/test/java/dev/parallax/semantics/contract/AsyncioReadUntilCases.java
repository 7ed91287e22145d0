package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.AsyncioSockets.b;
import static dev.parallax.semantics.contract.StreamReaders.reader;
import static dev.parallax.semantics.contract.StreamReaders.spawned;
import static dev.parallax.semantics.contract.StreamReaders.told;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.LimitOverrunError;
import dev.parallax.semantics.asyncio.StreamReader;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A stream's reader: separators; {@code contract/asyncio_readers.py} is the other half. */
class AsyncioReadUntilCases extends AsyncioProgram {
    @Covers({
        "test_asyncio.test_streams.StreamTests.test_readuntil_multi_chunks",
        "test_asyncio.test_streams.StreamTests.test_readuntil_multi_chunks_1",
        "test_asyncio.test_streams.StreamTests.test_readuntil_bytearray"
    })
    void any_separator_can_be_read_up_to(Trace t) {
        run(
                async -> {
                    StreamReader r = reader(asyncio, "lineAAA");
                    async.await(told(t, "until", r.readuntil(b("AAA"))));
                    r.feedData(b("lineAAAxxx"));
                    async.await(told(t, "until", r.readuntil(b("AAA"))));
                    t.log(r);
                    for (String[] chunks :
                            List.of(
                                    new String[] {"QWEaa", "XYaa", "a"},
                                    new String[] {"QWEaa", "XYa", "aa"},
                                    new String[] {"aaa"},
                                    new String[] {"Xaaa"},
                                    new String[] {"XXX", "a", "a", "a"})) {
                        async.await(told(t, "until", reader(asyncio, chunks).readuntil(b("aaa"))));
                        StreamReader fed = reader(asyncio);
                        var task =
                                async.await(spawned(asyncio, t, "until", fed.readuntil(b("aaa"))));
                        for (String chunk : chunks) {
                            fed.feedData(b(chunk));
                            async.await(asyncio.sleep(0));
                        }
                        async.awaitAny(task);
                    }
                    async.await(told(t, "newline", reader(asyncio, "one\ntwo").readuntil()));
                    async.await(
                            told(
                                    t,
                                    "two bytes",
                                    reader(asyncio, "some data\r\n").readuntil(b("\r\n"))));
                });
    }

    @Covers({
        "test_asyncio.test_streams.StreamTests.test_readuntil_multi_separator",
        "test_asyncio.test_streams.StreamTests.test_readuntil_multi_separator_negative_offset"
    })
    void the_separator_that_ends_first_counts(Trace t) {
        run(
                async -> {
                    StreamReader r = reader(asyncio, "line 1\nline 2\r");
                    async.await(told(t, "until", r.readuntil(List.of(b("\r"), b("\n")))));
                    async.await(told(t, "until", r.readuntil(List.of(b("\r"), b("\n")))));
                    StreamReader longer = reader(asyncio, "ABCDEFG");
                    async.await(told(t, "until", longer.readuntil(List.of(b("DEF"), b("BCDE")))));
                    t.log(longer);
                    StreamReader fed = reader(asyncio, "data");
                    var until = fed.readuntil(List.of(b("A"), b("long sep")));
                    var task = async.await(spawned(asyncio, t, "until", until));
                    fed.feedData(b("Z"));
                    async.await(asyncio.sleep(0));
                    fed.feedData(b("Aaaa"));
                    async.awaitAny(task);
                    t.log(fed);
                });
    }

    @Covers("test_asyncio.test_streams.StreamTests.test_readuntil_separator")
    void separators_must_be_something(Trace t) {
        run(
                async -> {
                    StreamReader r = reader(asyncio, "data");
                    async.await(told(t, "empty", r.readuntil(b(""))));
                    async.await(told(t, "one empty", r.readuntil(List.of(b(""), b("a")))));
                    async.await(told(t, "none", r.readuntil(List.of())));
                    t.log(r);
                });
    }

    private static Coroutine<@Nullable Void> overrun(Trace t, Awaitable<byte[]> awaitable) {
        return Coroutine.of(
                async -> {
                    try {
                        t.log(PyText.repr(async.await(awaitable)));
                    } catch (LimitOverrunError e) {
                        t.log(e.text(), e.consumed());
                    }
                });
    }

    @Covers({
        "test_asyncio.test_streams.StreamTests.test_readuntil_limit_found_sep",
        "test_asyncio.test_streams.StreamTests.test_readuntil_multi_separator_limit"
    })
    void what_has_no_separator_within_the_limit_stays(Trace t) {
        run(
                async -> {
                    StreamReader r = reader(asyncio, 3, "some dataAA");
                    async.await(overrun(t, r.readuntil(b("AAA"))));
                    t.log(r);
                    r.feedData(b("A"));
                    async.await(overrun(t, r.readuntil(b("AAA"))));
                    t.log(r);
                    async.await(told(t, "rest", r.readexactly(12)));
                    StreamReader two = reader(asyncio, 3, "some dataA");
                    async.await(overrun(t, two.readuntil(List.of(b("A"), b("ome dataA")))));
                    t.log(two);
                });
    }
}
