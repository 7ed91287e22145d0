package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.PyException;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * No connection to a server: {@code aiohttp.ClientConnectorError}.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * ClientSession session = new ClientSession(asyncio);
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     try {
 *                         async.with(session.get("http://127.0.0.1:1/"), (inner, response) -> response.status());
 *                     } catch (ClientConnectorError e) {
 *                         System.out.println(e.getMessage().split(" ssl")[0]); // Cannot connect to host 127.0.0.1:1
 *                     }
 *                 }));
 * }</pre>
 */
public final class ClientConnectorError extends PyException {
    private static final long serialVersionUID = 1L;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private ClientConnectorError(String text) {
        super(text);
    }

    static ClientConnectorError of(URI uri, @Nullable Throwable error) {
        int standard = "https".equals(uri.getScheme()) ? HTTPS : HTTP;
        int port = uri.getPort() < 0 ? standard : uri.getPort();
        String reason = error == null ? "no response" : String.valueOf(error.getMessage());
        return new ClientConnectorError(
                "Cannot connect to host %s:%d ssl:default [%s]"
                        .formatted(uri.getHost(), port, reason));
    }

    @Override
    public String module() {
        return "aiohttp.client_exceptions";
    }
}
