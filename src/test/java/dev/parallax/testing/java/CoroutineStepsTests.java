package dev.parallax.testing.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.PyLiteral;
import dev.parallax.testing.value.PyRepr;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Coroutines and async generators of a port, step by step. */
class CoroutineStepsTests {
    @SuppressWarnings("unused")
    static final class Port {
        static Coroutine<Object> later(Interpreter py, int value) {
            return Coroutine.returning(
                    async -> {
                        async.await(new Asyncio(py).sleep(0));
                        return value;
                    });
        }

        static AsyncGenerator<@Nullable Object> echo(Interpreter py, int count) {
            Asyncio asyncio = new Asyncio(py);
            return AsyncGenerator.of(
                    (async, y) -> {
                        @Nullable Object got = "none";
                        for (int n = 0; n < count; n++) {
                            async.await(asyncio.sleep(0));
                            try {
                                got = y.yield(got);
                            } catch (ValueError e) {
                                got = "caught " + e.getMessage();
                            }
                        }
                    });
        }

        static void hello(Interpreter py) {
            py.printWith(" ", "", "hello");
        }

        static boolean locked(Gil gil) {
            return gil.held();
        }
    }

    private static List<String> run(GilChoice gil, Step... steps) {
        return outcomes(gil, steps).stream().map(CoroutineStepsTests::text).toList();
    }

    private static List<Outcome> outcomes(GilChoice gil, Step... steps) {
        Program program = new Program(List.of(steps));
        return JavaPort.of(Port.class).under(gil).run(program, Duration.ofSeconds(30));
    }

    private static Arguments given(String... literals) {
        List<Argument> all =
                List.of(literals).stream()
                        .<Argument>map(text -> new Argument.Given(PyLiteral.value(text)))
                        .toList();
        return new Arguments(all, Map.of());
    }

    private static String text(Outcome outcome) {
        return switch (outcome.ending()) {
            case Ending.Returned r -> PyRepr.of(r.value());
            case Ending.Raised r -> r.error().type() + ": " + r.error().message();
            default -> outcome.ending().toString();
        };
    }

    @Test
    void a_coroutine_is_awaited_on_the_programs_loop() {
        assertThat(
                        run(
                                GilChoice.ON,
                                new Step.Call("later", given("7"), "c"),
                                new Step.Await("c", ""),
                                new Step.Await("c", ""),
                                new Step.Call("later", given("8"), "")))
                .endsWith("7", "RuntimeError: cannot reuse already awaited coroutine", "8");
    }

    @Test
    void a_coroutine_takes_send_throw_and_close() {
        assertThat(
                        run(
                                GilChoice.ON,
                                new Step.Call("later", given("7"), "c"),
                                new Step.Send("c", PyLiteral.value("None"), ""),
                                new Step.Throw("c", "ValueError", "no", ""),
                                new Step.Call("later", given("7"), "d"),
                                new Step.Close("d", ""),
                                new Step.Send("d", PyLiteral.value("None"), "")))
                .containsSequence("None", "ValueError: no")
                .endsWith("None", "RuntimeError: cannot reuse already awaited coroutine");
    }

    @Test
    void an_async_generator_goes_from_request_to_request() {
        assertThat(
                        run(
                                GilChoice.ON,
                                new Step.Call("echo", given("3"), "a"),
                                new Step.Invoke("a", "__anext__", Arguments.NONE, "r"),
                                new Step.Await("r", ""),
                                new Step.Invoke("a", "asend", given("5"), "s"),
                                new Step.Await("s", ""),
                                new Step.Invoke("a", "athrow", given("ValueError('no')"), "t"),
                                new Step.Await("t", ""),
                                new Step.Invoke("a", "__anext__", Arguments.NONE, "u"),
                                new Step.Await("u", "")))
                .containsSubsequence("'none'", "5", "'caught no'", "StopAsyncIteration: ");
    }

    @Test
    void a_port_is_handed_the_programs_interpreter_and_gil() {
        assertThat(outcomes(GilChoice.ON, new Step.Call("hello", Arguments.NONE, "")))
                .extracting(Outcome::out)
                .containsExactly("hello");
        assertThat(run(GilChoice.ON, new Step.Call("locked", Arguments.NONE, "")))
                .containsExactly("True");
        assertThat(run(GilChoice.of("off"), new Step.Call("locked", Arguments.NONE, "")))
                .containsExactly("False");
    }
}
