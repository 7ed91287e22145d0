package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.LoopRuns.turn;
import static dev.parallax.semantics.contract.LoopRuns.withLoop;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.ArrayList;
import java.util.List;

/** Loops: readers and writers of channels; {@code contract/asyncio_loops.py} is the other half. */
class AsyncioLoopReaderCases extends AsyncioSockets {
    private static final String BASE = "test_asyncio.test_base_events.BaseEventLoopTests.";
    private static final String EVENTS = "test_asyncio.test_events.EventLoopTestsMixin.";

    private static Pipe pipe() throws IOException {
        Pipe pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        pipe.sink().configureBlocking(false);
        return pipe;
    }

    /** Reads what there is; null at the end. */
    private static byte @Nullable [] read(Pipe pipe) {
        ByteBuffer buffer = ByteBuffer.allocate(1024);
        try {
            return pipe.source().read(buffer) < 0
                    ? null
                    : java.util.Arrays.copyOf(buffer.array(), buffer.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Pipe pipe, String text, boolean last) {
        try {
            pipe.sink().write(ByteBuffer.wrap(b(text)));
            if (last) {
                pipe.sink().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Covers({EVENTS + "test_reader_callback", EVENTS + "test_writer_callback"})
    void readers_and_writers_are_called(Trace t) {
        withLoop(
                this,
                loop -> {
                    Pipe pipe = pipe();
                    ByteArrayOutputStream got = new ByteArrayOutputStream();
                    loop.addReader(pipe.source(), () -> t.log("replaced"));
                    loop.addReader(pipe.source(), () -> reads(t, loop, pipe, got));
                    loop.addWriter(
                            pipe.sink(),
                            () -> {
                                t.log("can write", loop.removeWriter(pipe.sink()));
                                write(pipe, "abc", false);
                                loop.callSoon(() -> write(pipe, "def", true));
                            });
                    loop.runForever();
                    t.log(PyText.repr(got.toByteArray()));
                    pipe.source().close();
                });
    }

    private static void reads(Trace t, EventLoop loop, Pipe pipe, ByteArrayOutputStream got) {
        byte[] data = read(pipe);
        if (data != null) {
            got.writeBytes(data);
        } else {
            t.log(loop.removeReader(pipe.source()), loop.removeReader(pipe.source()));
            loop.stop();
        }
    }

    @Covers({EVENTS + "test_add_fds_after_closing", EVENTS + "test_remove_fds_after_closing"})
    void a_closed_loop_watches_nothing(Trace t) {
        program(
                py -> {
                    EventLoop loop = asyncio.newEventLoop();
                    Pipe pipe = pipe();
                    loop.addReader(pipe.source(), () -> {});
                    loop.addWriter(pipe.sink(), () -> {});
                    loop.close();
                    t.tell(() -> loop.addReader(pipe.source(), () -> {}));
                    t.tell(() -> loop.addWriter(pipe.sink(), () -> {}));
                    t.log(loop.removeReader(pipe.source()), loop.removeWriter(pipe.sink()));
                    pipe.source().close();
                    pipe.sink().close();
                });
    }

    @Covers(BASE + "test_single_selecter_event_callback_after_stopping")
    void an_event_counts_once_when_the_loop_stops(Trace t) {
        withLoop(
                this,
                loop -> {
                    Pipe pipe = pipe();
                    List<byte @Nullable []> calls = new ArrayList<>();
                    loop.addReader(pipe.source(), () -> calls.add(read(pipe)));
                    write(pipe, "x", false);
                    loop.stop();
                    loop.runForever();
                    turn(loop);
                    t.log(calls);
                    loop.removeReader(pipe.source());
                    pipe.source().close();
                    pipe.sink().close();
                });
    }
}
