package dev.parallax.testing;

import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

/** Generators, coroutines, static state and GILs on real Pythons. */
@Parallax(value = "steps.py", java = LiveStepsIT.Port.class, limit = 60_000)
class LiveStepsIT {
    @SuppressWarnings("unused")
    static final class Port {
        private static int calls;

        private Port() {}

        static int countCalls() {
            return ++calls;
        }

        static Generator<@Nullable Object> echo(int count) {
            return Generator.returning(
                    y -> {
                        @Nullable Object got = "none";
                        for (int n = 0; n < count; n++) {
                            try {
                                got = y.yield(got);
                            } catch (ValueError e) {
                                got = "caught " + e.getMessage();
                            }
                        }
                        return "end";
                    });
        }

        static Coroutine<Object> later(Interpreter py, Object value) {
            return Coroutine.returning(
                    async -> {
                        async.await(new Asyncio(py).sleep(0));
                        return value;
                    });
        }

        static AsyncGenerator<Object> ticks(Interpreter py, int count) {
            Asyncio asyncio = new Asyncio(py);
            return AsyncGenerator.of(
                    (async, y) -> {
                        for (int n = 0; n < count; n++) {
                            async.await(asyncio.sleep(0));
                            try {
                                Object got = y.yield(n);
                                if (got != null) {
                                    y.yield("got " + got);
                                }
                            } catch (ValueError e) {
                                y.yield("caught " + e.getMessage());
                            }
                        }
                    });
        }
    }

    @ParityTest
    @Steps({"g = echo(3)", "next(g)", "g.send(5)", "g.throw(ValueError('no'))", "next(g)"})
    @Steps({"g = echo(3)", "g.send(5)"})
    @Steps({"g = echo(3)", "next(g)", "g.close()", "next(g)"})
    void generators() {}

    @ParityTest
    @Steps({"await later(3)", "c = later(4)", "await c", "await c"})
    @Steps({"c = later(4)", "c.send(None)", "c.throw(ValueError('no'))"})
    @Steps({"c = later(4)", "c.close()", "c.send(None)"})
    void coroutines() {}

    @ParityTest
    @Steps({
        "a = ticks(3)",
        "await anext(a)",
        "await a.asend(5)",
        "await anext(a)",
        "await a.athrow(ValueError('no'))",
        "await a.aclose()",
        "await anext(a)"
    })
    void asyncGenerators() {}

    @ParityTest
    @Case("3")
    void later(Object value, Interpreter py, Answer java) {
        java.is(Port.later(py, value));
    }

    @ParityTest("count_calls")
    @Case("")
    @Case("")
    void staticStateIsFresh() {}

    @ParityTest("update_twice")
    @Case("")
    @WithGil({WithGil.ON, WithGil.OFF})
    @Repeat(runs = 10)
    @Expect(answer = "2", because = "no update is lost")
    @Expect(answer = "1", gil = WithGil.OFF, because = "both read before either writes")
    void race(Interpreter py, Answer java) throws Exception {
        java.is(new LostUpdate(py).total());
    }
}
