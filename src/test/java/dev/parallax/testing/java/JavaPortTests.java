package dev.parallax.testing.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.PyLiteral;
import dev.parallax.testing.value.PyRepr;

import org.junit.jupiter.api.Test;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

class JavaPortTests {
    @SuppressWarnings("unused")
    static final class Port {
        static int unitPrice(int total, int count) {
            return total / count;
        }

        static String kind(int n) {
            return "int";
        }

        static String kind(String s) {
            return "str";
        }

        static int sum(int... all) {
            return java.util.Arrays.stream(all).sum();
        }

        static void greet(String name, PrintStream out) {
            out.print("hello " + name + "\n");
        }

        static void grow(List<Integer> items) {
            items.add(9);
        }

        static Iterator<Integer> count() {
            return List.of(1, 2).iterator();
        }

        static CompletableFuture<Integer> later() {
            return CompletableFuture.completedFuture(3);
        }

        static void spin() {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        }

        public static final class Stack {
            private final List<Integer> items = new java.util.ArrayList<>();

            public Stack() {}

            public void push(int item) {
                items.add(item);
            }

            public int pop() {
                return items.removeLast();
            }

            public int getSize() {
                return items.size();
            }
        }
    }

    private static Arguments given(String text) {
        var parsed = PyLiteral.arguments(text);
        Map<String, Argument> keywords = new LinkedHashMap<>();
        parsed.keywords().forEach((name, value) -> keywords.put(name, new Argument.Given(value)));
        List<Argument> positional =
                parsed.positional().stream().<Argument>map(Argument.Given::new).toList();
        return new Arguments(positional, keywords);
    }

    private static List<Outcome> run(Step... steps) {
        return JavaPort.of(Port.class).run(new Program(List.of(steps)), Duration.ofSeconds(30));
    }

    private static String call(String function, String arguments) {
        return text(run(new Step.Call(function, given(arguments), "")).getFirst());
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

    @Test
    void functions_are_found_by_pythons_names() {
        assertThat(call("unit_price", "12, 4")).isEqualTo("3");
        assertThat(call("unit_price", "count=3, total=12")).isEqualTo("4");
        assertThat(call("kind", "1")).isEqualTo("'int'");
        assertThat(call("kind", "'a'")).isEqualTo("'str'");
        assertThat(call("sum", "1, 2, 3")).isEqualTo("6");
    }

    @Test
    void what_cannot_be_called_is_no_answer() {
        assertThat(call("missing", ""))
                .isEqualTo("broken: Port has no static method or class for missing; write it");
        assertThat(call("unit_price", "'a', 1"))
                .isEqualTo("broken: unitPrice: 'a' is a str: no int can be made of it");
        assertThat(call("unit_price", "1, 2, 3")).contains("no parameter for all");
        assertThat(call("unit_price", "1")).contains("nothing given for count");
    }

    @Test
    void an_exception_is_an_answer_with_the_users_frames() {
        Outcome outcome = run(new Step.Call("unit_price", given("1, 0"), "")).getFirst();
        assertThat(text(outcome)).isEqualTo("java.lang.ArithmeticException: / by zero");
        assertThat(((Ending.Raised) outcome.ending()).frames())
                .singleElement()
                .satisfies(frame -> assertThat(frame.function()).isEqualTo("unitPrice"));
    }

    @Test
    void output_and_changed_arguments_are_seen() {
        Outcome greeted = run(new Step.Call("greet", given("'Ann'"), "")).getFirst();
        assertThat(greeted.out()).isEqualTo("hello Ann\n");
        Outcome grown = run(new Step.Call("grow", given("[1]"), "")).getFirst();
        assertThat(PyRepr.of(grown.argumentsAfter().getFirst())).isEqualTo("[1, 9]");
    }

    @Test
    void objects_are_kept_from_step_to_step() {
        List<Outcome> outcomes =
                run(
                        new Step.Call("Stack", Arguments.NONE, "s"),
                        new Step.Invoke("s", "push", given("7"), ""),
                        new Step.Get("s", "size", ""),
                        new Step.Invoke("s", "pop", Arguments.NONE, ""),
                        new Step.Invoke("s", "pop", Arguments.NONE, ""),
                        new Step.Get("gone", "size", ""));
        assertThat(outcomes.subList(1, 6))
                .extracting(JavaPortTests::text)
                .containsExactly(
                        "None",
                        "1",
                        "7",
                        "java.util.NoSuchElementException: ",
                        "skipped: nothing was kept as gone");
    }

    @Test
    void iterators_and_futures_go_step_by_step() {
        assertThat(
                        run(
                                new Step.Call("count", Arguments.NONE, "c"),
                                new Step.Next("c", ""),
                                new Step.Next("c", ""),
                                new Step.Next("c", "")))
                .extracting(JavaPortTests::text)
                .endsWith("1", "2", "StopIteration: ");
        assertThat(run(new Step.Call("later", Arguments.NONE, "f"), new Step.Await("f", "")))
                .extracting(JavaPortTests::text)
                .endsWith("3");
        assertThat(call("count", "")).contains("1, 2");
    }

    @Test
    void what_does_not_end_is_told_with_its_stack() {
        List<Outcome> outcomes =
                JavaPort.of(Port.class)
                        .run(
                                new Program(List.of(new Step.Call("spin", Arguments.NONE, ""))),
                                Duration.ofMillis(100));
        assertThat(outcomes)
                .singleElement()
                .satisfies(
                        outcome ->
                                assertThat(((Ending.TimedOut) outcome.ending()).dump())
                                        .contains("spin"));
    }
}
