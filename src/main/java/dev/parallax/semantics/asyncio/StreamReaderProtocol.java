package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.ConnectionResetError;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code asyncio.StreamReaderProtocol}: feeds a reader with what a transport receives, and lets
 * writers wait while too much waits to be sent.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * ClientConnected echo =
 *         (reader, writer) ->
 *                 Coroutine.of(
 *                         async -> {
 *                             writer.write(async.await(reader.readline()));
 *                             writer.close();
 *                         });
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Server server = async.await(asyncio.startServer(echo, "127.0.0.1", 0));
 *                     int port = server.sockets().getFirst().port();
 *                     EventLoop loop = asyncio.getRunningLoop();
 *                     StreamReader reader = new StreamReader(loop);
 *                     StreamReaderProtocol protocol = new StreamReaderProtocol(loop, reader, null);
 *                     var made = async.await(loop.createConnection(() -> protocol, "127.0.0.1", port));
 *                     made.transport().write("hello\n".getBytes());
 *                     System.out.print(new String(async.await(reader.readline()))); // hello
 *                     made.transport().close();
 *                 }));
 * }</pre>
 */
public final class StreamReaderProtocol implements Protocol {
    private final EventLoop loop;
    private final @Nullable ClientConnected callback;
    private final Deque<AsyncFuture<@Nullable Void>> drains = new ArrayDeque<>();
    private final AsyncFuture<@Nullable Void> closed;
    private @Nullable StreamReader reader;
    private boolean paused;
    private boolean lost;

    /** {@code asyncio.StreamReaderProtocol(reader)}: of the running or the current loop. */
    public StreamReaderProtocol(Asyncio asyncio, StreamReader reader) {
        this(asyncio.implicitLoop(), reader, null);
    }

    /**
     * {@code asyncio.StreamReaderProtocol(reader, callback, loop=loop)}.
     *
     * @param callback what a server does with each connection; null for a client's side
     */
    public StreamReaderProtocol(
            EventLoop loop, StreamReader reader, @Nullable ClientConnected callback) {
        this.loop = loop;
        this.reader = reader;
        this.callback = callback;
        closed = loop.createFuture();
    }

    /** Returns the loop it belongs to: {@code protocol._loop}. */
    public EventLoop getLoop() {
        return loop;
    }

    @Override
    public void connectionMade(Transport transport) {
        StreamReader feeds = reader;
        if (feeds == null) {
            return;
        }
        feeds.setTransport(transport);
        if (callback != null) {
            StreamWriter writer = new StreamWriter(transport, this, feeds, loop);
            Awaitable<?> result = callback.connected(feeds, writer);
            if (result != null && Asyncio.iscoroutine(result)) {
                start(result, transport);
            }
        }
    }

    private void start(Awaitable<?> coroutine, Transport transport) {
        loop.createTask(coroutine).addDoneCallback(task -> finished(task, transport));
    }

    private void finished(AsyncFuture<?> task, Transport transport) {
        Throwable error = task.cancelled() ? null : task.exception();
        if (error != null) {
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put("message", "Unhandled exception in client_connected_cb");
            told.put("exception", error);
            told.put("transport", transport);
            loop.callExceptionHandler(told);
        }
        if (error != null || task.cancelled()) {
            transport.close();
        }
    }

    @Override
    public void dataReceived(byte[] data) {
        if (reader != null) {
            reader.feed(data);
        }
    }

    @Override
    public boolean eofReceived() {
        if (reader != null) {
            reader.feedEof();
        }
        return true;
    }

    @Override
    public void connectionLost(@Nullable Throwable error) {
        if (reader != null) {
            if (error == null) {
                reader.feedEof();
            } else {
                reader.setException(error);
            }
        }
        end(closed, error);
        if (!closed.cancelled()) {
            closed.exception(); // whether somebody waits for it or not, it is not unretrieved
        }
        lost = true;
        if (paused) {
            for (AsyncFuture<@Nullable Void> waiter : drains) {
                end(waiter, error);
            }
        }
        reader = null;
    }

    private static void end(AsyncFuture<@Nullable Void> waiter, @Nullable Throwable error) {
        if (waiter.done()) {
            return;
        }
        if (error == null) {
            waiter.setResult(null);
        } else {
            waiter.setException(error);
        }
    }

    @Override
    public void pauseWriting() {
        paused = true;
    }

    @Override
    public void resumeWriting() {
        paused = false;
        drains.forEach(Sleep::release);
    }

    /** Returns what ends when the connection does. */
    AsyncFuture<@Nullable Void> closed() {
        return closed;
    }

    /** Returns null if there is nothing to wait for. */
    @Nullable AsyncFuture<@Nullable Void> drain() {
        if (lost) {
            throw new ConnectionResetError("Connection lost");
        }
        if (!paused) {
            return null;
        }
        AsyncFuture<@Nullable Void> waiter = loop.createFuture();
        drains.add(waiter);
        return waiter;
    }

    void drained(AsyncFuture<@Nullable Void> waiter) {
        drains.remove(waiter);
    }
}
