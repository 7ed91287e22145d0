package dev.parallax.deck.asyncio;

import dev.parallax.port.JavaPort;
import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

/** Port of {@code async_await.py}: coroutines that wait with {@code await}. */
public final class AsyncAwait implements JavaPort {
    static Coroutine<@Nullable Void> sayAfter(Asyncio asyncio, double delay, String what) {
        return Coroutine.of(
                async -> {
                    async.await(asyncio.sleep(delay));
                    asyncio.py().print(what);
                });
    }

    static Coroutine<@Nullable Void> main(Asyncio asyncio) {
        Interpreter py = asyncio.py();
        return Coroutine.of(
                async -> {
                    py.print("started at", py.strftime("%X"));

                    async.await(sayAfter(asyncio, 1, "hello"));
                    async.await(sayAfter(asyncio, 2, "world"));

                    py.print("finished at", py.strftime("%X"));
                });
    }

    @Override
    public void run(Interpreter py) {
        var asyncio = new Asyncio(py);
        asyncio.run(main(asyncio));
    }
}
