package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.AsyncioSockets.b;
import static dev.parallax.semantics.contract.StreamReaders.reader;
import static dev.parallax.semantics.contract.StreamReaders.spawned;
import static dev.parallax.semantics.contract.StreamReaders.told;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.StreamReader;
import dev.parallax.semantics.asyncio.StreamReaderProtocol;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.errors.ZeroDivisionError;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;

/**
 * A stream's reader: errors, limits, its loop and transport; {@code contract/asyncio_readers.py} is
 * the other half.
 */
class AsyncioReaderStateCases extends AsyncioProgram {
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
                    StreamReader r = reader(asyncio, "line\n");
                    t.log(r.exception());
                    r.setException(new ValueError("x"));
                    t.log(PyText.repr(r.exception()), r);
                    async.await(told(t, "read", r.read(2)));
                    async.await(told(t, "all", r.read()));
                    async.await(told(t, "line", r.readline()));
                    async.await(told(t, "exactly", r.readexactly(2)));
                    async.await(told(t, "until", r.readuntil(b("e"))));
                    StreamReader waiting = reader(asyncio);
                    var task = async.await(spawned(asyncio, t, "waiting", waiting.readline()));
                    waiting.setException(new ZeroDivisionError("y"));
                    async.awaitAny(task);
                });
    }

    @Covers({
        "test_asyncio.test_streams.StreamTests.test_invalid_limit",
        "test_asyncio.test_streams.StreamTests.test___repr__nondefault_limit"
    })
    void limits_are_positive(Trace t) {
        run(
                async -> {
                    t.tell(() -> reader(asyncio, 0));
                    t.tell(() -> reader(asyncio, -1));
                    t.log(reader(asyncio, 123));
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

    @Covers("test_asyncio.test_streams.StreamTests.test___repr__transport")
    void too_much_unread_pauses_the_transport(Trace t) {
        run(
                async -> {
                    StreamReader r = reader(asyncio, 4);
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
                    var task = async.await(spawned(asyncio, t, "exactly", r.readexactly(14)));
                    t.log(r.atEof());
                    r.feedData(b("x"));
                    async.awaitAny(task);
                });
    }

    void a_transport_that_cannot_pause_is_asked_once(Trace t) {
        run(
                async -> {
                    StreamReader r = reader(asyncio, 1);
                    r.setTransport(new PausedTransport(t, true));
                    r.feedData(b("123"));
                    r.feedData(b("456"));
                    t.log(r);
                    async.await(told(t, "read", r.read(6)));
                });
    }
}
