package dev.parallax.testing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.testing.cpython.CpythonBackends;
import dev.parallax.testing.graalpy.GraalPyBackends;
import dev.parallax.testing.value.PyLiteral;
import dev.parallax.testing.value.PyRepr;
import dev.parallax.testing.value.PyValue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What both Python sides promise; each test runs on either. */
class PythonBackendsIT {
    private static final CpythonBackends CPYTHON = CpythonBackends.create(1);
    private static final GraalPyBackends GRAALPY = GraalPyBackends.create(1);
    private static final String SPIN =
            """
            def one():
                return 1

            def spin():
                while True:
                    pass
            """;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @AfterAll
    static void close() {
        GRAALPY.close();
        CPYTHON.close();
    }

    private static Backend on(String side, String source) {
        PythonModule module = PythonModule.source("shop.py", source);
        return side.equals("cpython") ? CPYTHON.of(module) : GRAALPY.of(module);
    }

    private static Step.Call call(String function, String keep, String... literals) {
        List<Argument> arguments =
                List.of(literals).stream()
                        .<Argument>map(text -> new Argument.Given(PyLiteral.value(text)))
                        .toList();
        return new Step.Call(function, new Arguments(arguments, Map.of()), keep);
    }

    private static List<Outcome> run(String side, String source, Step... steps) {
        return on(side, source).run(new Program(List.of(steps)), LIMIT);
    }

    private static String text(Outcome outcome) {
        return switch (outcome.ending()) {
            case Ending.Returned r -> PyRepr.of(r.value());
            case Ending.Raised r -> r.error().type() + ": " + r.error().message();
            case Ending.Broken b -> "broken: " + b.reason();
            case Ending.Skipped s -> "skipped: " + s.reason();
            case Ending.TimedOut t -> "timed out";
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpython", "graalpy"})
    void values_output_and_changed_arguments_come_back(String side) {
        Outcome outcome =
                run(
                                side,
                                """
                                def add(items, more):
                                    print('adding', more)
                                    items.append(more)
                                    return (sum(items), 10 ** 30)
                                """,
                                call("add", "", "[1, 2]", "0.5"))
                        .getFirst();
        assertThat(text(outcome)).isEqualTo("(3.5, " + "1" + "0".repeat(30) + ")");
        assertThat(outcome.out()).isEqualTo("adding 0.5\n");
        assertThat(outcome.argumentsAfter())
                .extracting(PyRepr::of)
                .containsExactly("[1, 2, 0.5]", "0.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpython", "graalpy"})
    void an_exception_has_its_bases_and_the_modules_frames(String side) {
        Ending.Raised raised =
                (Ending.Raised)
                        run(
                                        side,
                                        """
                                        def inner(d):
                                            return d['k']

                                        def outer(d):
                                            return inner(d)
                                        """,
                                        call("outer", "", "{}"))
                                .getFirst()
                                .ending();
        assertThat(raised.error().type()).isEqualTo("KeyError");
        assertThat(raised.error().bases()).contains("LookupError", "Exception");
        assertThat(raised.frames())
                .containsExactly(
                        new Frame("shop.py", 5, "outer", "return inner(d)"),
                        new Frame("shop.py", 2, "inner", "return d['k']"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpython", "graalpy"})
    void generators_coroutines_and_objects_go_step_by_step(String side) {
        String source =
                """
                def echo():
                    got = 'none'
                    while True:
                        try:
                            got = yield got
                        except ValueError as e:
                            got = 'caught ' + str(e)

                async def later(n):
                    return n + 1

                class Stack:
                    def __init__(self):
                        self.items = []
                    def push(self, item):
                        self.items.append(item)
                """;
        assertThat(
                        run(
                                side,
                                source,
                                call("echo", "g"),
                                new Step.Next("g", ""),
                                new Step.Send("g", PyLiteral.value("5"), ""),
                                new Step.Throw("g", "ValueError", "bad", ""),
                                new Step.Close("g", ""),
                                new Step.Next("g", ""),
                                call("later", "", "1"),
                                call("later", "c", "2"),
                                new Step.Await("c", ""),
                                call("Stack", "s"),
                                new Step.Invoke(
                                        "s",
                                        "push",
                                        new Arguments(
                                                List.of(new Argument.Given(new PyValue.None())),
                                                Map.of()),
                                        ""),
                                new Step.Set("s", "name", PyLiteral.value("'x'"), ""),
                                new Step.Get("s", "items", ""),
                                new Step.Get("nothing", "items", "")))
                .extracting(PythonBackendsIT::text)
                .contains(
                        "'none'",
                        "5",
                        "'caught bad'",
                        "StopIteration: ",
                        "2",
                        "3",
                        "[None]",
                        "skipped: nothing was kept as nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpython", "graalpy"})
    void nothing_of_a_program_is_seen_by_the_next(String side) {
        String source =
                """
                import os, random, sys
                seen = []
                def mark():
                    seen.append(1)
                    os.environ['PARALLAX_MARK'] = '1'
                    sys.path.append('/marked')
                    sys.modules['marked'] = sys
                    random.seed(1)
                def marks():
                    found = ('PARALLAX_MARK' in os.environ, '/marked' in sys.path)
                    return (len(seen), *found, 'marked' in sys.modules)
                """;
        assertThat(run(side, source, call("mark", ""), call("marks", "")))
                .extracting(PythonBackendsIT::text)
                .containsExactly("None", "(1, True, True, True)");
        assertThat(run(side, source, call("marks", "")))
                .extracting(PythonBackendsIT::text)
                .containsExactly("(0, False, False, False)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpython", "graalpy"})
    void a_changed_library_costs_the_interpreter_and_is_named(String side) {
        run(side, "import builtins\ndef f():\n    builtins.len = id\n", call("f", ""));
        List<String> discarded = side.equals("cpython") ? CPYTHON.discarded() : GRAALPY.discarded();
        assertThat(discarded).anyMatch(line -> line.contains("builtins.len was changed"));
        assertThat(run(side, "def f():\n    return len('ab')\n", call("f", "")))
                .extracting(PythonBackendsIT::text)
                .containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpython", "graalpy"})
    void what_does_not_end_is_told_with_where_it_stood(String side) {
        List<Outcome> outcomes =
                on(side, SPIN)
                        .run(
                                new Program(List.of(call("one", ""), call("spin", ""))),
                                Duration.ofSeconds(5));
        assertThat(text(outcomes.getFirst())).isEqualTo("1");
        assertThat(((Ending.TimedOut) outcomes.getLast().ending()).dump()).contains("spin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpython", "graalpy"})
    void loading_the_module_is_no_part_of_the_limit(String side) {
        String source =
                """
                import time
                end = time.monotonic() + 3.5
                while time.monotonic() < end:
                    pass
                async def f():
                    return 1
                """;
        assertThat(on(side, source).run(new Program(List.of(call("f", ""))), Duration.ofSeconds(3)))
                .extracting(PythonBackendsIT::text)
                .containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpython", "graalpy"})
    void what_cannot_be_loaded_or_found_is_no_answer(String side) {
        assertThat(run(side, "x = 1 / 0\n", call("f", "")))
                .extracting(PythonBackendsIT::text)
                .containsExactly(
                        "broken: shop.py can't be loaded: ZeroDivisionError: division by zero"
                                + " (line 1)");
        assertThat(run(side, "x = 1\n", call("f", "")))
                .extracting(PythonBackendsIT::text)
                .containsExactly("broken: shop.py has no f");
    }
}
