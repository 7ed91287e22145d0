package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.AsyncContextManager;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/**
 * {@code aiohttp.ClientSession}: HTTP requests under the event loop. If the interpreter names a
 * server for all HTTP, requests go there.
 *
 * <p>Differs from CPython: a response is there when its whole body is.
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
 *                     try (var session = async.with(new ClientSession(asyncio));
 *                             var response = async.with(session.value().get(url))) {
 *                         System.out.println(async.await(response.value().text())); // hello
 *                     }
 *                 }));
 * }</pre>
 */
public final class ClientSession implements AsyncContextManager<ClientSession> {
    private final Asyncio asyncio;
    private final HttpClient client;

    /** {@code aiohttp.ClientSession()}. */
    public ClientSession(Asyncio asyncio) {
        this.asyncio = asyncio;
        client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .proxy(new ToInterpretersServer(asyncio.py()))
                        .build();
    }

    /** {@code session.get(url)}: sent when it is entered. */
    public AsyncContextManager<ClientResponse> get(String url) {
        HttpRequest request = HttpRequest.newBuilder(withPath(url)).GET().build();
        return new AsyncContextManager<>() {
            @Override
            public Awaitable<ClientResponse> aenter() {
                return send(request);
            }

            @Override
            public Awaitable<Boolean> aexit(@Nullable Throwable error) {
                return done();
            }
        };
    }

    /** A server that is asked as a proxy must not be asked for an empty path. */
    private static URI withPath(String url) {
        URI uri = URI.create(url);
        return uri.getRawPath().isEmpty() ? uri.resolve("/") : uri;
    }

    private AsyncFuture<ClientResponse> send(HttpRequest request) {
        EventLoop loop = asyncio.getRunningLoop();
        AsyncFuture<ClientResponse> future = new AsyncFuture<>(loop);
        var _ =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                        .whenComplete(
                                (response, error) ->
                                        loop.callSoonThreadsafe(
                                                () ->
                                                        finish(
                                                                future,
                                                                request.uri(),
                                                                response,
                                                                error)));
        return future;
    }

    private void finish(
            AsyncFuture<ClientResponse> future,
            URI uri,
            @Nullable HttpResponse<byte[]> response,
            @Nullable Throwable error) {
        if (future.done()) {
            return;
        }
        if (response != null) {
            future.setResult(new ClientResponse(asyncio, response));
        } else {
            future.setException(ClientConnectorError.of(uri, error));
        }
    }

    private AsyncFuture<Boolean> done() {
        AsyncFuture<Boolean> done = new AsyncFuture<>(asyncio.getRunningLoop());
        done.setResult(false);
        return done;
    }

    @Override
    public Awaitable<ClientSession> aenter() {
        AsyncFuture<ClientSession> self = new AsyncFuture<>(asyncio.getRunningLoop());
        self.setResult(this);
        return self;
    }

    /** Closes the session: {@code await session.close()}. */
    @Override
    public Awaitable<Boolean> aexit(@Nullable Throwable error) {
        client.shutdownNow();
        return done();
    }

    private static final class ToInterpretersServer extends ProxySelector {
        private final List<Proxy> proxies;

        ToInterpretersServer(Interpreter py) {
            proxies =
                    py.http()
                            .map(server -> List.of(new Proxy(Proxy.Type.HTTP, resolved(server))))
                            .orElse(List.of(Proxy.NO_PROXY));
        }

        private static InetSocketAddress resolved(InetSocketAddress server) {
            return new InetSocketAddress(server.getHostString(), server.getPort());
        }

        @Override
        public List<Proxy> select(URI uri) {
            return "http".equals(uri.getScheme()) ? proxies : List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {}
    }
}
