package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.OSError;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** One socket of a server: accepts connections and makes their transports. */
final class Listener {
    private static final double RETRY_SECONDS = 1;

    private final EventLoop loop;
    private final ServerSocketChannel channel;
    private final Supplier<? extends BaseProtocol<Transport>> factory;
    private final ServeOptions options;
    private final Runnable cleanUp;
    private boolean stopped;

    /**
     * Makes one that does not accept yet.
     *
     * @param cleanUp is run after the socket was closed
     */
    Listener(
            EventLoop loop,
            ServerSocketChannel channel,
            Supplier<? extends BaseProtocol<Transport>> factory,
            ServeOptions options,
            Runnable cleanUp) {
        this.loop = loop;
        this.channel = channel;
        this.factory = factory;
        this.options = options;
        this.cleanUp = cleanUp;
    }

    TransportSocket socket() {
        return new TransportSocket(channel);
    }

    void start(Server server) {
        SocketErrors.raised(() -> channel.configureBlocking(false));
        loop.addReader(channel, () -> acceptAll(server));
    }

    void stop() {
        stopped = true;
        loop.removeReader(channel);
        loop.poller().close(channel);
        cleanUp.run();
    }

    private void acceptAll(Server server) {
        for (int i = 0; i <= options.backlog(); i++) {
            SocketChannel accepted;
            try {
                accepted = channel.accept();
            } catch (IOException e) {
                failed(server, SocketErrors.of(e));
                return;
            }
            if (accepted == null) {
                return;
            }
            loop.createTask(new Accepting(server, accepted));
        }
    }

    /** Without free descriptors the socket stays ready: look again when some may be free. */
    private void failed(Server server, OSError error) {
        if (error.errno() != Errno.EMFILE.number()) {
            throw error;
        }
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("message", "socket.accept() out of system resource");
        told.put("exception", error);
        told.put("socket", socket());
        loop.callExceptionHandler(told);
        loop.removeReader(channel);
        loop.callLater(
                RETRY_SECONDS,
                () -> {
                    if (!stopped) {
                        start(server);
                    }
                });
    }

    /** Makes the transport of a connection. Nobody waits for it: errors are told in debug mode. */
    private final class Accepting extends Waiting<@Nullable Void> {
        private final Server server;
        private final SocketChannel accepted;
        private @Nullable Transport transport;
        private @Nullable BaseProtocol<Transport> protocol;

        Accepting(Server server, SocketChannel accepted) {
            this.server = server;
            this.accepted = accepted;
        }

        @Override
        Step begin() throws IOException {
            try {
                if (options.keepAlive()) {
                    accepted.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
                }
                BaseProtocol<Transport> made = factory.get();
                protocol = made;
                AsyncFuture<@Nullable Void> waiter = loop.createFuture();
                transport = new SocketTransport(loop, accepted, made, waiter, server);
                return awaiting(waiter);
            } catch (SystemExit | KeyboardInterrupt e) {
                throw e;
            } catch (Throwable e) {
                accepted.close();
                tell(e);
                return returned();
            }
        }

        @Override
        Step woken(@Nullable Object value) {
            return returned();
        }

        @Override
        Step failed(Throwable error) {
            if (transport != null) {
                transport.close();
            }
            tell(error);
            return returned();
        }

        private void tell(Throwable error) {
            if (loop.getDebug()) {
                Map<String, @Nullable Object> told = new LinkedHashMap<>();
                told.put("message", "Error on transport creation for incoming connection");
                told.put("exception", error);
                told.put("protocol", protocol);
                told.put("transport", transport);
                told.values().removeIf(value -> value == null);
                loop.callExceptionHandler(told);
            }
        }
    }
}
