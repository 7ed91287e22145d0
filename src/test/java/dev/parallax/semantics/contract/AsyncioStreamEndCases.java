package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.ConnectOptions;
import dev.parallax.semantics.asyncio.StreamReader;
import dev.parallax.semantics.asyncio.StreamWriter;
import dev.parallax.semantics.errors.BrokenPipeError;
import dev.parallax.semantics.errors.ConnectionResetError;
import dev.parallax.semantics.text.PyText;

import java.util.ArrayList;
import java.util.List;

/**
 * Streams over real sockets: how connections end; {@code contract/asyncio_streams.py} is the other
 * half.
 */
class AsyncioStreamEndCases extends AsyncioSockets {
    private final List<Object> kept = new ArrayList<>();

    void the_other_side_ends(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    StreamReader reader = four.reader();
                    four.back().write(b("all I have"));
                    async.await(end(four.back()));
                    t.log(PyText.repr(async.await(reader.read())), reader.atEof());
                    t.log(PyText.repr(async.await(reader.read())), four.writer().isClosing());
                    async.await(end(four.writer()));
                });
    }

    void one_direction_may_end(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    StreamWriter writer = four.writer();
                    writer.write(b("question"));
                    writer.writeEof();
                    t.tell(() -> writer.write(b("more")));
                    t.tell(() -> writer.writelines(List.of(b("more"))));
                    t.log(writer.isClosing());
                    t.log(PyText.repr(async.await(four.far().read())), four.far().atEof());
                    four.back().write(b("answer"));
                    async.await(end(four.back()));
                    t.log(PyText.repr(async.await(four.reader().read())));
                    async.await(end(writer));
                });
    }

    @Covers("test_asyncio.test_streams.StreamTests.test_eof_feed_when_closing_writer")
    void closing_feeds_the_end(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    StreamWriter writer = four.writer();
                    writer.close();
                    writer.close();
                    t.log(writer.isClosing(), four.reader().atEof());
                    async.await(writer.waitClosed());
                    t.log(four.reader().atEof(), PyText.repr(async.await(four.reader().read())));
                    async.await(end(four.back()));
                });
    }

    @Covers("test_asyncio.test_streams.StreamTests.test_wait_closed_on_close_with_unread_data")
    void unread_data_does_not_hinder_closing(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    four.back().write(b("line\nmore"));
                    t.log(PyText.repr(async.await(four.reader().readline())));
                    async.await(end(four.writer()));
                    t.log(PyText.repr(async.await(four.reader().read())));
                    async.await(end(four.back()));
                });
    }

    @Covers("test_asyncio.test_streams.StreamTests.test_async_writer_api_exception_after_close")
    void a_closed_writer_cannot_be_drained(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    StreamWriter writer = four.writer();
                    writer.close();
                    writer.write(b("data"));
                    async.await(told(t, "drain", writer.drain()));
                    async.await(told(t, "closed", writer.waitClosed()));
                    async.await(told(t, "drain", writer.drain()));
                    async.await(end(four.back()));
                });
    }

    @Covers("test_asyncio.test_streams.StreamTests.test_open_connection_error")
    void a_connection_is_reset(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    StreamWriter writer = four.writer();
                    four.back().transport().pauseReading();
                    writer.write(b("nobody reads this"));
                    async.await(turns(5));
                    four.back().transport().abort();
                    async.await(told(t, "read", four.reader().read()));
                    async.await(told(t, "drain", writer.drain()));
                    async.await(told(t, "closed", writer.waitClosed()));
                    t.log(PyText.repr(four.reader().exception()), writer.isClosing());
                    async.await(told(t, "the other", four.back().waitClosed()));
                });
    }

    @Covers("test_asyncio.test_streams.StreamTests.test_drain_raises")
    void writing_on_and_on_fails_at_last(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    async.await(end(four.back()));
                    try {
                        while (true) {
                            four.writer().write(b("foo\n"));
                            async.await(four.writer().drain());
                        }
                    } catch (ConnectionResetError | BrokenPipeError e) {
                        t.log("failed");
                    }
                    t.log(four.writer().isClosing());
                });
    }

    void lines_are_iterated_over_a_socket(Trace t) {
        run(
                async -> {
                    Four four = async.await(pair());
                    four.back().write(b("a\nb"));
                    four.back().write(b("c\nd"));
                    async.await(end(four.back()));
                    for (var each = async.each(four.reader()); each.next(); ) {
                        t.log(PyText.repr(each.value()));
                    }
                    async.await(end(four.writer()));
                });
    }

    void what_is_left_open_is_warned_of(Trace t) {
        runInDebugMode(
                async -> {
                    Peer peer = async.await(peer());
                    kept.add(async.await(connected(peer, ConnectOptions.DEFAULT)));
                    kept.add(peer);
                });
        t.log(stderr().contains("ResourceWarning: unclosed transport <_SelectorSocketTransport>"));
    }

    void a_closed_writer_is_not_warned_of(Trace t) {
        runInDebugMode(
                async -> {
                    Four four = async.await(pair());
                    async.await(end(four.writer()));
                    async.await(end(four.back()));
                });
        t.log(stderr().stream().filter(line -> line.contains("transport")).toList());
    }
}
