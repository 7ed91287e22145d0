package dev.parallax.semantics.asyncio;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import dev.parallax.deck.asyncio.AiohttpFetch;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.InterpreterSettings;
import dev.parallax.semantics.interpreter.MainProgram;
import dev.parallax.semantics.interpreter.Outcome;
import dev.parallax.semantics.interpreter.RealClock;
import dev.parallax.semantics.interpreter.WrittenLine;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@Timeout(60)
class ClientSessionIT {
    private final List<WrittenLine> lines = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server = noServer();

    private static HttpServer noServer() {
        try {
            return HttpServer.create();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.add(
                            exchange.getRequestMethod()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Host"));
                    byte[] page = "<h1>olá</h1>".getBytes(StandardCharsets.ISO_8859_1);
                    exchange.getResponseHeaders()
                            .set("Content-Type", "text/html; charset=iso-8859-1");
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Outcome runDeckPort(InetSocketAddress http) {
        InterpreterSettings settings =
                new InterpreterSettings(
                        "MainProcess", 0, "new", 0, 1, 2, 1, 0, http, List.of(), List.of());
        Interpreter py = new Interpreter(settings, new RealClock(), lines::add);
        return MainProgram.runMain(py, new AiohttpFetch());
    }

    @Test
    void the_decks_request_goes_to_the_given_server_and_its_charset_is_heeded() {
        Outcome outcome = runDeckPort(server.getAddress());
        assertThat(lines).extracting(WrittenLine::text).containsExactly("<h1>olá</h1>");
        assertThat(outcome.exitCode()).isZero();
        assertThat(asked).containsExactly("GET python.org");
    }

    @Test
    void a_server_that_is_not_there_is_a_connector_error() {
        InetSocketAddress address = server.getAddress();
        server.stop(0);
        Outcome outcome = runDeckPort(address);
        assertThat(outcome.errorType()).isEqualTo("ClientConnectorError");
        assertThat(outcome.message())
                .startsWith("Cannot connect to host python.org:80 ssl:default [");
    }
}
