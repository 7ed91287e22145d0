package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code aiohttp.ClientResponse}.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * byte[] answer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello".getBytes();
 * ClientConnected http =
 *         (reader, writer) ->
 *                 Coroutine.of(
 *                         async -> {
 *                             async.await(reader.readuntil("\r\n\r\n".getBytes()));
 *                             writer.write(answer);
 *                             writer.close();
 *                         });
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Server server = async.await(asyncio.startServer(http, "127.0.0.1", 0));
 *                     String url = "http://127.0.0.1:" + server.sockets().getFirst().port() + "/";
 *                     int status =
 *                             async.with(
 *                                     new ClientSession(asyncio).get(url),
 *                                     (inner, response) -> response.status());
 *                     System.out.println(status); // 200
 *                 }));
 * }</pre>
 */
public final class ClientResponse {
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:-]+)");

    private final Asyncio asyncio;
    private final HttpResponse<byte[]> response;

    ClientResponse(Asyncio asyncio, HttpResponse<byte[]> response) {
        this.asyncio = asyncio;
        this.response = response;
    }

    /** {@code response.status}. */
    public int status() {
        return response.statusCode();
    }

    /** {@code response.text()}: the body in the charset that its header names, else UTF-8. */
    public Awaitable<String> text() {
        AsyncFuture<String> text = new AsyncFuture<>(asyncio.getRunningLoop());
        text.setResult(new String(response.body(), charset()));
        return text;
    }

    private Charset charset() {
        Matcher matcher = CHARSET.matcher(response.headers().firstValue("content-type").orElse(""));
        try {
            return matcher.find() ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
        } catch (UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
