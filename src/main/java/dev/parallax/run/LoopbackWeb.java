package dev.parallax.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The web server that stands in for {@code http://python.org}, so that the deck's HTTP listing runs
 * offline and prints the same page in every lane.
 *
 * <p>It listens on loopback only, on a port that the system picks, and answers every {@code GET}
 * and {@code HEAD} with one page, whatever the path, and also when asked as a proxy. Other methods
 * get status 405. It serves until closed; any thread may close it.
 */
public final class LoopbackWeb implements AutoCloseable {
    /** The page that is served, as bytes of UTF-8. */
    static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head><title>Welcome to a page about Python</title></head>
            <body>
            <h1>It answers!</h1>
            <p>This page comes from the machine it is read on, not from the network.</p>
            </body>
            </html>
            """;

    private final HttpServer server;
    private final ExecutorService threads;

    private LoopbackWeb(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts a server.
     *
     * @throws UncheckedIOException if the machine has no free port on loopback
     */
    public static LoopbackWeb start() {
        try {
            InetSocketAddress anyPort =
                    new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
            HttpServer server = HttpServer.create(anyPort, 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/", LoopbackWeb::answer);
            server.start();
            return new LoopbackWeb(server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException("no port on loopback to serve the test page on", e);
        }
    }

    /** Returns where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
            switch (exchange.getRequestMethod()) {
                case "GET" -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                    exchange.sendResponseHeaders(200, page.length);
                    try (OutputStream body = exchange.getResponseBody()) {
                        body.write(page);
                    }
                }
                case "HEAD" -> exchange.sendResponseHeaders(200, -1);
                default -> {
                    exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                    exchange.sendResponseHeaders(405, -1);
                }
            }
        }
    }

    /** Ends the server at once; what is being answered is cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
