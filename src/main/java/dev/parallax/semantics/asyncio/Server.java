package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.AsyncContextManager;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code asyncio.Server}: sockets that listen, and the connections that came in. Leaving it as a
 * context manager closes it and waits for its connections. To be used on its loop's thread.
 *
 * <p>Differs from CPython: a server that does not serve yet listens already, so clients connect and
 * wait.
 *
 * <pre>{@code
 * MainProgram.runMain(Interpreter.standard(), py -> {
 *     Asyncio asyncio = new Asyncio(py);
 *     ClientConnected echo =
 *             (reader, writer) ->
 *                     Coroutine.of(
 *                             async -> {
 *                                 writer.write(async.await(reader.readline()));
 *                                 async.await(writer.drain());
 *                                 writer.close();
 *                             });
 *     asyncio.run(Coroutine.of(async -> {
 *         Server server = async.await(asyncio.startServer(echo, "127.0.0.1", 0));
 *         int port = server.sockets().getFirst().port();
 *         ReaderAndWriter streams = async.await(asyncio.openConnection("127.0.0.1", port));
 *         streams.writer().write("hello\n".getBytes());
 *         py.print((Object) async.await(streams.reader().readline())); // b'hello\n'
 *         streams.writer().close();
 *         async.await(streams.writer().waitClosed());
 *         server.close();
 *     }));
 * });
 * }</pre>
 */
public final class Server implements AsyncContextManager<Server> {
    private final EventLoop loop;
    private final Set<Transport> clients = new LinkedHashSet<>();
    private @Nullable List<Listener> listeners;
    private @Nullable List<AsyncFuture<@Nullable Void>> waiters = new ArrayList<>();
    private @Nullable AsyncFuture<@Nullable Void> forever;
    private boolean serving;

    Server(EventLoop loop, List<Listener> listeners) {
        this.loop = loop;
        this.listeners = List.copyOf(listeners);
        loop.open().add(this);
    }

    void attach(Transport transport) {
        clients.add(transport);
    }

    void detach(Transport transport) {
        clients.remove(transport);
        wakeIfEnded();
    }

    private void wakeIfEnded() {
        List<AsyncFuture<@Nullable Void>> waiting = waiters;
        if (listeners == null && clients.isEmpty() && waiting != null && !loop.isClosed()) {
            waiters = null;
            waiting.forEach(Sleep::release);
        }
    }

    /** {@code server.get_loop()}. */
    public EventLoop getLoop() {
        return loop;
    }

    /** {@code server.is_serving()}. */
    public boolean isServing() {
        return serving;
    }

    /** {@code server.sockets}: none once it is closed. */
    public List<TransportSocket> sockets() {
        return listeners == null ? List.of() : listeners.stream().map(Listener::socket).toList();
    }

    /** {@code server.start_serving()}: does nothing if it serves. */
    public Awaitable<@Nullable Void> startServing() {
        return new Waiting<>() {
            @Override
            Step begin() {
                startNow();
                return awaiting(new OneTurn());
            }

            @Override
            Step woken(@Nullable Object value) {
                return returned();
            }
        };
    }

    void startNow() {
        if (!serving && listeners != null) {
            serving = true;
            listeners.forEach(listener -> listener.start(this));
        }
    }

    /**
     * {@code server.serve_forever()}: until it is cancelled, which closes the server.
     *
     * @return what raises RuntimeError if it is closed, or somebody waits for it already
     */
    public Awaitable<@Nullable Void> serveForever() {
        return new ServeForever(this);
    }

    AsyncFuture<@Nullable Void> beginForever() {
        if (forever != null) {
            throw new RuntimeError(
                    "server " + this + " is already being awaited on serve_forever()");
        }
        if (listeners == null) {
            throw new RuntimeError("server " + this + " is closed");
        }
        startNow();
        AsyncFuture<@Nullable Void> future = loop.createFuture();
        forever = future;
        return future;
    }

    void endForever() {
        forever = null;
    }

    /** {@code server.close()}: accepts no more; the connections that came in go on. */
    public void close() {
        List<Listener> open = listeners;
        if (open == null) {
            return;
        }
        listeners = null;
        open.forEach(Listener::stop);
        serving = false;
        loop.open().remove(this);
        if (forever != null && !forever.done()) {
            forever.cancel();
            forever = null;
        }
        wakeIfEnded();
    }

    /** The loop is closed: nobody is told. */
    void abandon() {
        if (listeners != null) {
            listeners.forEach(Listener::stop);
            listeners = null;
            serving = false;
        }
    }

    /** {@code server.close_clients()}: closes each connection once its data is sent. */
    public void closeClients() {
        List.copyOf(clients).forEach(Transport::close);
    }

    /** {@code server.abort_clients()}: closes each connection at once. */
    public void abortClients() {
        List.copyOf(clients).forEach(Transport::abort);
    }

    /** {@code server.wait_closed()}: until it is closed and its connections have ended. */
    public Awaitable<@Nullable Void> waitClosed() {
        return new Waiting<>() {
            @Override
            Step begin() {
                if (waiters == null) {
                    return returned();
                }
                AsyncFuture<@Nullable Void> waiter = loop.createFuture();
                waiters.add(waiter);
                return awaiting(waiter);
            }

            @Override
            Step woken(@Nullable Object value) {
                return returned();
            }
        };
    }

    @Override
    public Awaitable<Server> aenter() {
        AsyncFuture<Server> self = loop.createFuture();
        self.setResult(this);
        return self;
    }

    @Override
    public Awaitable<Boolean> aexit(@Nullable Throwable error) {
        return new Waiting<>() {
            @Override
            Step begin() {
                Server.this.close();
                return awaiting(waitClosed());
            }

            @Override
            Step woken(@Nullable Object value) {
                return returned(false);
            }
        };
    }

    /** Returns {@code repr(server)}. */
    @Override
    public String toString() {
        String items =
                sockets().stream().map(TransportSocket::toString).collect(Collectors.joining(", "));
        return "<Server sockets=(" + items + (sockets().size() == 1 ? ",)>" : ")>");
    }
}
