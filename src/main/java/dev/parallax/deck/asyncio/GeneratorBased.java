package dev.parallax.deck.asyncio;

import dev.parallax.port.JavaPort;
import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

/** Port of {@code generator_based.py}: coroutines that wait with {@code yield from}. */
public final class GeneratorBased implements JavaPort {
    static Coroutine<@Nullable Void> sayAfter(Asyncio asyncio, double delay, String what) {
        return Coroutine.generatorBased(
                y -> {
                    y.from(asyncio.sleep(delay));
                    asyncio.py().print(what);
                });
    }

    static Coroutine<@Nullable Void> main(Asyncio asyncio) {
        Interpreter py = asyncio.py();
        return Coroutine.generatorBased(
                y -> {
                    py.print("started at", py.strftime("%X"));

                    y.from(sayAfter(asyncio, 1, "hello"));
                    y.from(sayAfter(asyncio, 2, "world"));

                    py.print("finished at", py.strftime("%X"));
                });
    }

    @Override
    public void run(Interpreter py) {
        var asyncio = new Asyncio(py);
        asyncio.run(main(asyncio));
    }
}
