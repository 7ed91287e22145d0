package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.BaseProtocol;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.IncompleteReadError;
import dev.parallax.semantics.asyncio.LimitOverrunError;
import dev.parallax.semantics.asyncio.StreamReader;
import dev.parallax.semantics.asyncio.StreamReaderProtocol;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.asyncio.Transport;
import dev.parallax.semantics.asyncio.WriteBufferLimits;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.EOFError;
import dev.parallax.semantics.errors.NotImplementedError;
import dev.parallax.semantics.errors.PyException;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.errors.ZeroDivisionError;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;

/** What a stream's reader gives: {@code contract/asyncio_readers.py} is the other half. */
class AsyncioReaderCases extends AsyncioProgram {
    private static final int LIMIT = 64 * 1024;

    private static byte[] b(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Coroutine<@Nullable Void> told(Trace t, String name, Awaitable<?> awaitable) {
        return Coroutine.of(
                async -> {
                    try {
                        t.log(name, PyText.repr(async.awaitAny(awaitable)));
                    } catch (PyException e) {
                        t.log(name, Trace.error(e));
                    }
                });
    }

    private Coroutine<Task<?>> spawned(Trace t, String name, Awaitable<?> awaitable) {
        return Coroutine.returning(
                async -> {
                    Task<?> task = asyncio.createTask(told(t, name, awaitable));
                    async.await(asyncio.sleep(0));
                    async.await(asyncio.sleep(0));
                    return task;
                });
    }

    private StreamReader reader(String... chunks) {
        return reader(LIMIT, chunks);
    }

    private StreamReader reader(int limit, String... chunks) {
        StreamReader reader = new StreamReader(asyncio.getRunningLoop(), limit);
        for (String chunk : chunks) {
            reader.feedData(b(chunk));
        }
        return reader;
    }

    private StreamReader ended(int limit, String... chunks) {
        StreamReader reader = reader(limit, chunks);
        reader.feedEof();
        return reader;
    }

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
                    StreamReader r = reader("line1\n", "", "line2\n", "line3\n");
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
                    StreamReader r = reader();
                    var task = async.await(spawned(t, "read", r.read(30)));
                    t.log(r.toString().substring(0, 36));
                    r.feedData(b("abc"));
                    r.feedData(b("def"));
                    async.awaitAny(task);
                    task = async.await(spawned(t, "all", r.read()));
                    r.feedData(b("chunk1\n"));
                    async.await(asyncio.sleep(0));
                    r.feedData(b("chunk2"));
                    r.feedEof();
                    async.awaitAny(task);
                    StreamReader empty = reader();
                    task = async.await(spawned(t, "end", empty.read(1024)));
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
                    StreamReader all = ended(3, "0123456789");
                    t.log(all);
                    async.await(told(t, "all", all.read()));
                    async.await(told(t, "some", reader(3, "chunk").read(5)));
                    async.await(told(t, "exactly", reader(3, "chunk").readexactly(5)));
                });
    }

    @Covers({
        "test_asyncio.test_streams.StreamTests.test_readline",
        "test_asyncio.test_streams.StreamTests.test_readline_nolimit_nowait",
        "test_asyncio.test_streams.StreamTests.test_readline_eof",
        "test_asyncio.test_streams.StreamTests.test_readline_empty_eof"
    })
    void lines_end_with_a_newline_or_at_the_end(Trace t) {
        run(
                async -> {
                    StreamReader r = reader("chunk1 ");
                    var task = async.await(spawned(t, "line", r.readline()));
                    r.feedData(b("chunk2 "));
                    r.feedData(b("chunk3 "));
                    r.feedData(b("\n chunk4"));
                    async.awaitAny(task);
                    r.feedEof();
                    async.await(told(t, "rest", r.readline()));
                    async.await(told(t, "end", r.readline()));
                    StreamReader lines = reader("line1\n", "li", "ne2\nline3\n");
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
                        StreamReader r = reader(3, chunks);
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
                        StreamReader r = reader(7);
                        var task = async.await(spawned(t, "line", r.readline()));
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
                    StreamReader r = ended(LIMIT, "a\nb\n\n", "c");
                    for (var each = async.each(r); each.next(); ) {
                        t.log(PyText.repr(each.value()));
                    }
                    async.await(told(t, "next", r.anext()));
                });
    }

    @Covers({
        "test_asyncio.test_streams.StreamTests.test_readuntil_multi_chunks",
        "test_asyncio.test_streams.StreamTests.test_readuntil_multi_chunks_1",
        "test_asyncio.test_streams.StreamTests.test_readuntil_bytearray"
    })
    void any_separator_can_be_read_up_to(Trace t) {
        run(
                async -> {
                    StreamReader r = reader("lineAAA");
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
                        async.await(told(t, "until", reader(chunks).readuntil(b("aaa"))));
                        StreamReader fed = reader();
                        var task = async.await(spawned(t, "until", fed.readuntil(b("aaa"))));
                        for (String chunk : chunks) {
                            fed.feedData(b(chunk));
                            async.await(asyncio.sleep(0));
                        }
                        async.awaitAny(task);
                    }
                    async.await(told(t, "newline", reader("one\ntwo").readuntil()));
                    async.await(told(t, "two bytes", reader("some data\r\n").readuntil(b("\r\n"))));
                });
    }

    @Covers({
        "test_asyncio.test_streams.StreamTests.test_readuntil_multi_separator",
        "test_asyncio.test_streams.StreamTests.test_readuntil_multi_separator_negative_offset"
    })
    void the_separator_that_ends_first_counts(Trace t) {
        run(
                async -> {
                    StreamReader r = reader("line 1\nline 2\r");
                    async.await(told(t, "until", r.readuntil(List.of(b("\r"), b("\n")))));
                    async.await(told(t, "until", r.readuntil(List.of(b("\r"), b("\n")))));
                    StreamReader longer = reader("ABCDEFG");
                    async.await(told(t, "until", longer.readuntil(List.of(b("DEF"), b("BCDE")))));
                    t.log(longer);
                    StreamReader fed = reader("data");
                    var until = fed.readuntil(List.of(b("A"), b("long sep")));
                    var task = async.await(spawned(t, "until", until));
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
                    StreamReader r = reader("data");
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
                    StreamReader r = reader(3, "some dataAA");
                    async.await(overrun(t, r.readuntil(b("AAA"))));
                    t.log(r);
                    r.feedData(b("A"));
                    async.await(overrun(t, r.readuntil(b("AAA"))));
                    t.log(r);
                    async.await(told(t, "rest", r.readexactly(12)));
                    StreamReader two = reader(3, "some dataA");
                    async.await(overrun(t, two.readuntil(List.of(b("A"), b("ome dataA")))));
                    t.log(two);
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
                    StreamReader r = ended(LIMIT, "some dataAA");
                    async.await(incomplete(t, r.readuntil(b("AAA"))));
                    t.log(r);
                    StreamReader fed = reader();
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

    @Covers({
        "test_asyncio.test_streams.StreamTests.test_readexactly",
        "test_asyncio.test_streams.StreamTests.test_readexactly_zero_or_less"
    })
    void exactly_so_many_bytes(Trace t) {
        run(
                async -> {
                    StreamReader r = reader("0123456789");
                    async.await(told(t, "zero", r.readexactly(0)));
                    async.await(told(t, "less", r.readexactly(-1)));
                    async.await(told(t, "four", r.readexactly(4)));
                    var task = async.await(spawned(t, "eight", r.readexactly(8)));
                    r.feedData(b("ab"));
                    r.feedData(b("cd"));
                    async.awaitAny(task);
                    t.log(r);
                    async.await(told(t, "rest", r.readexactly(2)));
                    t.log(r);
                });
    }

    @Covers({
        "test_asyncio.test_streams.StreamTests.test_exception",
        "test_asyncio.test_streams.StreamTests.test_exception_waiter",
        "test_asyncio.test_streams.StreamTests.test_read_exception",
        "test_asyncio.test_streams.StreamTests.test_readline_exception",
        "test_asyncio.test_streams.StreamTests.test_readexactly_exception",
        "test_asyncio.test_streams.StreamTests.test___repr__exception"
    })
    void an_exception_reaches_all_who_read(Trace t) {
        run(
                async -> {
                    StreamReader r = reader("line\n");
                    t.log(r.exception());
                    r.setException(new ValueError("x"));
                    t.log(PyText.repr(r.exception()), r);
                    async.await(told(t, "read", r.read(2)));
                    async.await(told(t, "all", r.read()));
                    async.await(told(t, "line", r.readline()));
                    async.await(told(t, "exactly", r.readexactly(2)));
                    async.await(told(t, "until", r.readuntil(b("e"))));
                    StreamReader waiting = reader();
                    var task = async.await(spawned(t, "waiting", waiting.readline()));
                    waiting.setException(new ZeroDivisionError("y"));
                    async.awaitAny(task);
                });
    }

    void one_coroutine_waits_at_a_time(Trace t) {
        run(
                async -> {
                    for (String name : List.of("read", "readline", "readexactly")) {
                        StreamReader r = reader();
                        var first = async.await(spawned(t, "first", r.read(5)));
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
                    StreamReader r = reader("begun ");
                    var task = asyncio.createTask(r.readline());
                    async.await(asyncio.sleep(0));
                    task.cancel();
                    async.await(asyncio.wait(List.of(task)));
                    t.log(task.cancelled(), r);
                    r.setException(new RuntimeError("message"));
                    StreamReader late = reader("begun ");
                    async.await(told(t, "timeout", asyncio.waitFor(late.readline(), 0.01)));
                    late.feedData(b("ended\n"));
                    async.await(told(t, "line", late.readline()));
                });
    }

    @Covers({
        "test_asyncio.test_streams.StreamTests.test_invalid_limit",
        "test_asyncio.test_streams.StreamTests.test___repr__nondefault_limit"
    })
    void limits_are_positive(Trace t) {
        run(
                async -> {
                    t.tell(() -> reader(0));
                    t.tell(() -> reader(-1));
                    t.log(reader(123));
                });
    }

    private static @Nullable String text(Callable<?> make) throws Exception {
        try {
            make.call();
            return null;
        } catch (RuntimeError e) {
            return e.text().substring(0, 30);
        }
    }

    @Covers({
        "test_asyncio.test_streams.StreamTests.test_streamreader_constructor_without_loop",
        "test_asyncio.test_streams.StreamTests.test_streamreader_constructor_use_running_loop",
        "test_asyncio.test_streams.StreamTests.test_streamreader_constructor_use_global_loop",
        "test_asyncio.test_streams.StreamTests.test_streamreaderprotocol_constructor_without_loop",
        "test_asyncio.test_streams.StreamTests.test_streamreaderprotocol_constructor_use_running_loop",
        "test_asyncio.test_streams.StreamTests.test_streamreaderprotocol_constructor_use_global_loop"
    })
    void readers_belong_to_a_loop(Trace t) {
        EventLoop loop = asyncio.newEventLoop();
        StreamReader reader = new StreamReader(loop);
        program(
                py -> {
                    t.log(text(() -> new StreamReader(asyncio)));
                    t.log(text(() -> new StreamReaderProtocol(asyncio, reader)));
                    asyncio.run(Coroutine.of(async -> belongs(t)));
                    asyncio.setEventLoop(loop);
                    t.log(new StreamReader(asyncio));
                    t.log(new StreamReaderProtocol(asyncio, reader).getLoop() == loop);
                    asyncio.setEventLoop(null);
                    loop.close();
                });
    }

    private void belongs(Trace t) {
        t.log(new StreamReader(asyncio));
        var protocol = new StreamReaderProtocol(asyncio, new StreamReader(asyncio));
        t.log(protocol.getLoop() == asyncio.getRunningLoop());
    }

    private record PausedTransport(Trace t, boolean fails) implements Transport {
        @Override
        public void pauseReading() {
            if (fails) {
                t.log("cannot pause");
                throw new NotImplementedError("");
            }
            t.log("pauses");
        }

        @Override
        public void resumeReading() {
            t.log("resumes");
        }

        @Override
        public String toString() {
            return "<Transport>";
        }

        @Override
        public @Nullable Object getExtraInfo(String name) {
            return null;
        }

        @Override
        public boolean isClosing() {
            return true;
        }

        @Override
        public void close() {}

        @Override
        public void abort() {}

        @Override
        public @Nullable BaseProtocol<Transport> getProtocol() {
            return null;
        }

        @Override
        public void setProtocol(BaseProtocol<Transport> protocol) {}

        @Override
        public boolean isReading() {
            return false;
        }

        @Override
        public void write(byte[] data) {}

        @Override
        public void writelines(List<byte[]> chunks) {}

        @Override
        public void writeEof() {}

        @Override
        public boolean canWriteEof() {
            return false;
        }

        @Override
        public void setWriteBufferLimits(@Nullable Integer high, @Nullable Integer low) {}

        @Override
        public WriteBufferLimits getWriteBufferLimits() {
            return new WriteBufferLimits(0, 0);
        }

        @Override
        public int getWriteBufferSize() {
            return 0;
        }
    }

    @Covers("test_asyncio.test_streams.StreamTests.test___repr__transport")
    void too_much_unread_pauses_the_transport(Trace t) {
        run(
                async -> {
                    StreamReader r = reader(4);
                    r.setTransport(new PausedTransport(t, false));
                    t.tell(() -> r.setTransport(new PausedTransport(t, false)));
                    r.feedData(b("12345678"));
                    t.log(r);
                    r.feedData(b("9"));
                    r.feedData(b("0"));
                    t.log(r);
                    async.await(told(t, "read", r.read(5)));
                    t.log(r);
                    async.await(told(t, "read", r.read(1)));
                    t.log(r);
                    r.feedData(b("abcdefghi"));
                    var task = async.await(spawned(t, "exactly", r.readexactly(14)));
                    t.log(r.atEof());
                    r.feedData(b("x"));
                    async.awaitAny(task);
                });
    }

    void a_transport_that_cannot_pause_is_asked_once(Trace t) {
        run(
                async -> {
                    StreamReader r = reader(1);
                    r.setTransport(new PausedTransport(t, true));
                    r.feedData(b("123"));
                    r.feedData(b("456"));
                    t.log(r);
                    async.await(told(t, "read", r.read(6)));
                });
    }
}
