package dev.parallax.deck.asyncio;

import dev.parallax.port.JavaPort;
import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.ClientSession;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

/** Port of {@code aiohttp_fetch.py}: an HTTP request under the event loop. */
public final class AiohttpFetch implements JavaPort {
    static Coroutine<String> fetch(ClientSession session, String url) {
        return Coroutine.returning(
                async -> {
                    try (var response = async.with(session.get(url))) {
                        return async.await(response.value().text());
                    }
                });
    }

    static Coroutine<@Nullable Void> main(Asyncio asyncio) {
        return Coroutine.of(
                async -> {
                    String html;
                    try (var session = async.with(new ClientSession(asyncio))) {
                        html = async.await(fetch(session.value(), "http://python.org"));
                    }
                    asyncio.py().print(html);
                });
    }

    @Override
    public void run(Interpreter py) {
        var asyncio = new Asyncio(py);
        EventLoop loop = asyncio.getEventLoop();
        loop.runUntilComplete(main(asyncio));
    }
}
