package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.AsyncioSockets.b;
import static dev.parallax.semantics.contract.StreamReaders.LIMIT;
import static dev.parallax.semantics.contract.StreamReaders.ended;
import static dev.parallax.semantics.contract.StreamReaders.reader;
import static dev.parallax.semantics.contract.StreamReaders.spawned;
import static dev.parallax.semantics.contract.StreamReaders.told;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.IncompleteReadError;
import dev.parallax.semantics.asyncio.LimitOverrunError;
import dev.parallax.semantics.asyncio.StreamReader;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.EOFError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A stream's reader: lines, and an end that comes too soon; {@code contract/asyncio_readers.py} is
 * the other half.
 */
class AsyncioReadLineCases extends AsyncioProgram {
    @Covers({
        "test_asyncio.test_streams.StreamTests.test_readline",
        "test_asyncio.test_streams.StreamTests.test_readline_nolimit_nowait",
        "test_asyncio.test_streams.StreamTests.test_readline_eof",
        "test_asyncio.test_streams.StreamTests.test_readline_empty_eof"
    })
    void lines_end_with_a_newline_or_at_the_end(Trace t) {
        run(
                async -> {
                    StreamReader r = reader(asyncio, "chunk1 ");
                    var task = async.await(spawned(asyncio, t, "line", r.readline()));
                    r.feedData(b("chunk2 "));
                    r.feedData(b("chunk3 "));
                    r.feedData(b("\n chunk4"));
                    async.awaitAny(task);
                    r.feedEof();
                    async.await(told(t, "rest", r.readline()));
                    async.await(told(t, "end", r.readline()));
                    StreamReader lines = reader(asyncio, "line1\n", "li", "ne2\nline3\n");
                    for (int i = 0; i < 3; i++) {
                        async.await(told(t, "line", lines.readline()));
                    }
                });
    }

    @Covers("test_asyncio.test_streams.StreamTests.test_readline_limit_with_existing_data")
    void lines_have_a_limit(Trace t) {
        run(
                async -> {
                    for (String[] chunks :
                            List.of(
                                    new String[] {"li", "ne1\nline2\n"},
                                    new String[] {"li", "ne1", "li"},
                                    new String[] {"123\n"},
                                    new String[] {"1234\n"},
                                    new String[] {"1234"})) {
                        StreamReader r = reader(asyncio, 3, chunks);
                        async.await(told(t, "line", r.readline()));
                        t.log(r);
                    }
                });
    }

    @Covers("test_asyncio.test_streams.StreamTests.test_readline_limit")
    void lines_have_a_limit_while_they_come(Trace t) {
        run(
                async -> {
                    for (String end : List.of("chunk3\n", "chunk3\nmore\n")) {
                        StreamReader r = reader(asyncio, 7);
                        var task = async.await(spawned(asyncio, t, "line", r.readline()));
                        r.feedData(b("chunk1"));
                        r.feedData(b("chunk2"));
                        r.feedData(b(end));
                        r.feedEof();
                        async.awaitAny(task);
                        t.log(r);
                    }
                });
    }

    void lines_are_iterated_over(Trace t) {
        run(
                async -> {
                    StreamReader r = ended(asyncio, LIMIT, "a\nb\n\n", "c");
                    for (var each = async.each(r); each.next(); ) {
                        t.log(PyText.repr(each.value()));
                    }
                    async.await(told(t, "next", r.anext()));
                });
    }

    private static Coroutine<@Nullable Void> incomplete(Trace t, Awaitable<byte[]> awaitable) {
        return Coroutine.of(
                async -> {
                    try {
                        t.log(PyText.repr(async.await(awaitable)));
                    } catch (IncompleteReadError e) {
                        t.log(e.text(), PyText.repr(e.partial()), e.expected());
                    }
                });
    }

    @Covers({
        "test_asyncio.test_streams.StreamTests.test_readuntil_eof",
        "test_asyncio.test_streams.StreamTests.test_readexactly_eof"
    })
    void the_end_may_come_too_soon(Trace t) {
        run(
                async -> {
                    StreamReader r = ended(asyncio, LIMIT, "some dataAA");
                    async.await(incomplete(t, r.readuntil(b("AAA"))));
                    t.log(r);
                    StreamReader fed = reader(asyncio);
                    var task = asyncio.createTask(incomplete(t, fed.readexactly(36)));
                    async.await(asyncio.sleep(0));
                    fed.feedData(b("line1\nline2\nline3\n"));
                    async.await(asyncio.sleep(0));
                    async.await(asyncio.sleep(0));
                    fed.feedEof();
                    async.awaitAny(task);
                    t.log(fed);
                    Object end = new IncompleteReadError(b(""), null);
                    Object overrun = new LimitOverrunError("", 1);
                    t.log(end instanceof EOFError);
                    t.log(overrun instanceof ValueError);
                });
    }
}
