package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.AsyncIterator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.NotImplementedError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * {@code asyncio.StreamReader}: the bytes that arrive. {@code async for} goes through its lines. To
 * be used on its loop's thread; one coroutine at a time may wait for data.
 *
 * <p>With more than twice the limit unread the transport is paused.
 *
 * <pre>{@code
 * MainProgram.runMain(Interpreter.standard(), py -> {
 *     Asyncio asyncio = new Asyncio(py);
 *     asyncio.run(Coroutine.of(async -> {
 *         StreamReader reader = new StreamReader(asyncio);
 *         reader.feedData("first\nsecond".getBytes());
 *         reader.feedEof();
 *         py.print((Object) async.await(reader.readline())); // b'first\n'
 *         py.print((Object) async.await(reader.read())); // b'second'
 *     }));
 * });
 * }</pre>
 */
public final class StreamReader implements AsyncIterator<byte[]> {
    /** The limit if none is given: 64 KiB. */
    public static final int DEFAULT_LIMIT = 64 * 1024;

    private static final byte[] NEWLINE = {'\n'};

    private final EventLoop loop;
    private final ByteQueue buffer = new ByteQueue();
    private final int limit;
    private boolean eof;
    private boolean paused;
    private @Nullable AsyncFuture<@Nullable Void> waiter;
    private @Nullable Throwable error;
    private @Nullable Transport transport;

    /** {@code asyncio.StreamReader()}: of the running or the current loop. */
    public StreamReader(Asyncio asyncio) {
        this(asyncio.implicitLoop(), DEFAULT_LIMIT);
    }

    /** {@code asyncio.StreamReader(loop=loop)}. */
    public StreamReader(EventLoop loop) {
        this(loop, DEFAULT_LIMIT);
    }

    /**
     * {@code asyncio.StreamReader(limit=limit, loop=loop)}.
     *
     * @param limit the longest line, in bytes
     * @throws ValueError if the limit is not positive
     */
    public StreamReader(EventLoop loop, int limit) {
        if (limit <= 0) {
            throw new ValueError("Limit cannot be <= 0");
        }
        this.loop = loop;
        this.limit = limit;
    }

    ByteQueue buffer() {
        return buffer;
    }

    int limit() {
        return limit;
    }

    boolean eof() {
        return eof;
    }

    /** {@code reader.exception()}: null for none. */
    public @Nullable Throwable exception() {
        return error;
    }

    /** {@code reader.set_exception(error)}: who waits for data gets it, and all who read later. */
    public void setException(Throwable raised) {
        error = raised;
        AsyncFuture<@Nullable Void> waiting = waiter;
        waiter = null;
        if (waiting != null && !waiting.cancelled()) {
            waiting.setException(raised);
        }
    }

    void checkError() {
        if (error != null) {
            throw Raise.any(error);
        }
    }

    private void wakeWaiter() {
        AsyncFuture<@Nullable Void> waiting = waiter;
        waiter = null;
        if (waiting != null && !waiting.cancelled()) {
            waiting.setResult(null);
        }
    }

    /** {@code reader.set_transport(transport)}: once. */
    public void setTransport(Transport next) {
        if (transport != null) {
            throw new AssertionError("Transport already set");
        }
        transport = next;
    }

    void maybeResume() {
        if (paused && transport != null && buffer.size() <= limit) {
            paused = false;
            transport.resumeReading();
        }
    }

    /** {@code reader.feed_eof()}: nothing more will come. */
    public void feedEof() {
        eof = true;
        wakeWaiter();
    }

    /** {@code reader.at_eof()}: nothing more will come, and all was read. */
    public boolean atEof() {
        return eof && buffer.isEmpty();
    }

    /** {@code reader.feed_data(data)}: the bytes are copied. */
    public void feedData(byte[] data) {
        feed(data.clone());
    }

    /** Takes bytes that nobody else uses. */
    void feed(byte[] data) {
        if (eof) {
            throw new AssertionError("feed_data after feed_eof");
        }
        if (data.length == 0) {
            return;
        }
        buffer.add(data);
        wakeWaiter();
        if (transport != null && !paused && buffer.size() > 2L * limit) {
            try {
                transport.pauseReading();
                paused = true;
            } catch (NotImplementedError e) {
                transport = null; // it can't be paused: don't ask again
            }
        }
    }

    /** Makes the future that ends when there is more to read, or nothing more will come. */
    AsyncFuture<@Nullable Void> wait(String function) {
        if (waiter != null) {
            throw new RuntimeError(
                    function
                            + "() called while another coroutine is already waiting for incoming"
                            + " data");
        }
        if (paused && transport != null) {
            paused = false;
            transport.resumeReading();
        }
        AsyncFuture<@Nullable Void> waiting = loop.createFuture();
        waiter = waiting;
        return waiting;
    }

    void waited() {
        waiter = null;
    }

    /**
     * {@code reader.readline()}: up to and with the next newline; without it at the end.
     *
     * @return what gives nothing if the end came before any byte, and raises ValueError if the line
     *     is longer than the limit
     */
    public Awaitable<byte[]> readline() {
        return new StreamReads.Line(this);
    }

    /** {@code reader.readuntil()}: up to and with the next newline. */
    public Awaitable<byte[]> readuntil() {
        return readuntil(NEWLINE);
    }

    /**
     * {@code reader.readuntil(separator)}: up to and with the separator.
     *
     * @return what raises {@link IncompleteReadError} if the end came before, or {@link
     *     LimitOverrunError} if the bytes before the separator are more than the limit; then they
     *     can still be read
     */
    public Awaitable<byte[]> readuntil(byte[] separator) {
        return readuntil(List.of(separator));
    }

    /** {@code reader.readuntil(separators)}: up to and with that which ends first. */
    public Awaitable<byte[]> readuntil(List<byte[]> separators) {
        return new StreamReads.Until(this, separators);
    }

    /** {@code reader.read()}: all up to the end. */
    public Awaitable<byte[]> read() {
        return read(-1);
    }

    /**
     * {@code reader.read(n)}: at least one byte and at most {@code n}, or nothing at the end.
     *
     * @param n -1 for all up to the end
     */
    public Awaitable<byte[]> read(int n) {
        return n < 0 ? new StreamReads.All(this) : new StreamReads.Some(this, n);
    }

    /**
     * {@code reader.readexactly(n)}.
     *
     * @return what raises {@link IncompleteReadError} if the end came before
     */
    public Awaitable<byte[]> readexactly(int n) {
        return new StreamReads.Exactly(this, n);
    }

    @Override
    public Awaitable<byte[]> anext() {
        return new StreamReads.NextLine(this);
    }

    /** Returns {@code repr(reader)}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("<StreamReader");
        if (!buffer.isEmpty()) {
            text.append(' ').append(buffer.size()).append(" bytes");
        }
        text.append(eof ? " eof" : "");
        text.append(limit == DEFAULT_LIMIT ? "" : " limit=" + limit);
        text.append(waiter == null ? "" : " waiter=" + waiter);
        text.append(error == null ? "" : " exception=" + PyText.repr(error));
        text.append(transport == null ? "" : " transport=" + transport);
        return text.append(paused ? " paused>" : ">").toString();
    }
}
