package dev.parallax.semantics.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.StopIteration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A suspension in every position that Java has, each body run by both engines: {@code y.yield(v)}
 * gives back {@code v + "!"}, and what a body yields and returns is compared with what is expected.
 */
@SuppressWarnings("NullAway") // what is sent is never null here
class RewrittenBodiesTests {
    private final int secret = 5;

    /** A body, and what it yields; the last is what it returns. */
    private record Case(String name, Body<Object> body, List<Object> expected) {}

    private static Case of(String name, Body<Object> body, Object... expected) {
        return new Case(name, body, Arrays.asList(expected));
    }

    private static String join(Object a, @Nullable Object b, long c) {
        return a + "," + b + "," + c;
    }

    private record Pair(@Nullable Object left, @Nullable Object right) {}

    private Stream<Case> expressions() {
        long wide = 7;
        int[] numbers = {1, 2};
        return Stream.of(
                of("argument", y -> join("a", y.yield(1), wide), 1, "a,1!,7"),
                of(
                        "all arguments",
                        y -> List.of(y.yield(1), y.yield(2)),
                        1,
                        2,
                        List.of("1!", "2!")),
                of("concatenation", y -> "<" + y.yield(1) + y.yield(2) + ">", 1, 2, "<1!2!>"),
                of("condition", y -> y.yield(1).equals("1!") ? "yes" : "no", 1, "yes"),
                of("both branches", y -> wide > 8 ? y.yield(1) : y.yield(2), 2, "2!"),
                of(
                        "array element",
                        y -> {
                            Object[] all = {1, y.yield(2), 3};
                            return Arrays.asList(all);
                        },
                        2,
                        Arrays.asList(1, "2!", 3)),
                of("index", y -> numbers[y.yield(0).toString().length() - 1] * 1.5, 0, 3.0),
                of(
                        "compound assignment",
                        y -> {
                            double sum = 0.5;
                            sum += y.yield(1).toString().length();
                            long count = wide;
                            count <<= y.yield(2).toString().length();
                            return sum + count;
                        },
                        1,
                        2,
                        30.5),
                of("cast", y -> (String) y.yield(1), 1, "1!"),
                of("pattern", y -> y.yield(1) instanceof String s ? s.length() : 0, 1, 2),
                of("private member", y -> y.yield(secret) + "" + secret, 5, "5!5"),
                of("builder chain", y -> new StringBuilder().append(y.yield(1)).length(), 1, 2));
    }

    private Stream<Case> statements() {
        return Stream.of(
                of(
                        "for",
                        y -> {
                            for (int i = 0; i < 3; i++) {
                                y.yield(i);
                            }
                            return "end";
                        },
                        0,
                        1,
                        2,
                        "end"),
                of(
                        "for each, labelled",
                        y -> {
                            outer:
                            for (String a : List.of("a", "b")) {
                                for (String b : new String[] {"1", "2"}) {
                                    if (y.yield(a + b).equals("a2!")) {
                                        continue outer;
                                    }
                                    if (a.equals("b")) {
                                        break outer;
                                    }
                                }
                            }
                            return null;
                        },
                        "a1",
                        "a2",
                        "b1",
                        null),
                of(
                        "while",
                        y -> {
                            int n = 0;
                            while (!y.yield(n).equals("2!")) {
                                n++;
                            }
                            return n;
                        },
                        0,
                        1,
                        2,
                        2),
                of(
                        "switch",
                        y ->
                                switch (y.yield(1)) {
                                    case String s when s.length() > 9 -> "long";
                                    case String s -> "short " + y.yield(s);
                                    default -> "other";
                                },
                        1,
                        "1!",
                        "short 1!!"),
                of(
                        "record pattern",
                        y ->
                                new Pair(secret, "r") instanceof Pair(Integer a, String b)
                                        ? b + y.yield(a)
                                        : "none",
                        5,
                        "r5!"),
                of(
                        "lambda beside",
                        y -> {
                            List<Object> all = new ArrayList<>();
                            Runnable add = () -> all.add(secret);
                            add.run();
                            all.add(y.yield(1));
                            add.run();
                            return all.size();
                        },
                        1,
                        3),
                of(
                        "body inside",
                        y -> {
                            Generator<Object> inner = Generator.returning(z -> z.yield("in"));
                            return y.from(inner);
                        },
                        "in",
                        "in!"));
    }

    private Stream<Case> exceptions() {
        return Stream.of(
                of(
                        "try, catch, finally",
                        y -> {
                            try {
                                y.yield(1);
                                throw new IOException("boo");
                            } catch (IOException e) {
                                y.yield(e.getMessage());
                            } finally {
                                y.yield("last");
                            }
                            return 2;
                        },
                        1,
                        "boo",
                        "last",
                        2),
                of("return through finally", RewrittenBodiesTests::returnsThrough, "in", "out", 1),
                of(
                        "try with resources",
                        y -> {
                            try (StringWriter out = new StringWriter()) {
                                out.write("" + y.yield(1));
                                return out.toString();
                            }
                        },
                        1,
                        "1!"));
    }

    private static @Nullable Object returnsThrough(Yielder<Object> y) {
        try {
            y.yield("in");
            return 1;
        } finally {
            y.yield("out");
        }
    }

    @TestFactory
    Stream<DynamicTest> a_body_does_the_same_on_both_engines() {
        return Stream.of(expressions(), statements(), exceptions())
                .flatMap(cases -> cases)
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    private static void check(Case each) {
        List<@Nullable Object> seen = drain(Generator.returning(onThread(each.body())));
        assertThat(seen).isEqualTo(each.expected());
        Frame machine = Engines.frame(each.body(), GeneratorShape.RETURNING);
        assertThat(machine).as("rewritten").isInstanceOf(StateFrame.class);
        assertThat(drain(Generator.returning(each.body()))).isEqualTo(seen);
    }

    /** A body that hands its yield on can't be rewritten, and neither is what it calls. */
    private static Body<Object> onThread(Body<Object> body) {
        return y -> body.run(y);
    }

    private static List<@Nullable Object> drain(Generator<Object> generator) {
        List<@Nullable Object> seen = new ArrayList<>();
        try {
            seen.add(generator.next());
            while (true) {
                seen.add(generator.send(seen.getLast() + "!"));
            }
        } catch (StopIteration end) {
            seen.add(end.value());
        }
        return seen;
    }

    @Test
    void a_body_that_gives_its_yield_away_runs_on_a_thread_and_behaves_the_same() {
        Generator<Object> generator = Generator.of(y -> List.of(1, 2).forEach(y::yield));
        assertThat(generator.next()).isEqualTo(1);
        assertThat(generator.next()).isEqualTo(2);
        assertThatThrownBy(generator::next).isInstanceOf(StopIteration.class);
        Body<Object> given = y -> give(y);
        Machine machine = machine(given);
        assertThat(machine.first()).isNull();
        assertThat(machine.refusal()).contains("line ").contains("handed to other code");
    }

    private static @Nullable Object give(Yielder<Object> y) {
        return y.yield(1);
    }

    @Test
    void a_constructor_can_wait_for_its_arguments() {
        Body<Object> body = y -> new Pair(1, y.yield(2));
        assertThat(machine(body).refusal()).isEmpty();
        assertThat(drain(Generator.returning(body))).isEqualTo(List.of(2, new Pair(1, "2!")));
    }

    @Test
    void a_suspended_body_holds_what_it_will_read_and_nothing_else() throws Exception {
        Body<Object> body =
                y -> {
                    String read = new String("read later");
                    Object past = new String("not read again");
                    y.yield(past);
                    for (int i = 0; i < 2; i++) {
                        Object once = "once " + i;
                        y.yield(once);
                    }
                    y.yield(read);
                    return null;
                };
        Frame frame = Engines.frame(body, GeneratorShape.RETURNING);
        List<List<Object>> held = new ArrayList<>();
        while (frame.resume(Signal.NEXT) instanceof Step.Yielded) {
            held.add(strings(frame));
        }
        List<Object> kept = List.of("read later");
        assertThat(held).isEqualTo(List.of(kept, kept, kept, List.of()));
    }

    private static List<Object> strings(Frame frame) throws IllegalAccessException {
        List<Object> found = new ArrayList<>();
        for (Field field : frame.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            if (field.get(frame) instanceof String text) {
                found.add(text);
            }
        }
        return found;
    }

    @Test
    void a_body_that_uses_what_its_class_inherits_from_elsewhere_runs_on_a_thread() {
        Generator<Object> generator = new Loader().loaded();
        assertThat(generator.next()).isNull();
    }

    private static final class Loader extends ClassLoader {
        Generator<Object> loaded() {
            Body<Object> body = y -> y.yield(findLoadedClass("no.such.Class"));
            assertThat(machine(body).refusal()).contains("a protected member");
            return Generator.returning(body);
        }
    }

    @Test
    void a_body_with_a_synchronized_block_is_refused_with_its_line() {
        Object lock = new Object();
        Body<Object> body =
                y -> {
                    synchronized (lock) {
                        return y.yield(1);
                    }
                };
        assertThat(machine(body).refusal()).matches("line \\d+: a synchronized block");
        assertThat(Generator.returning(body).next()).isEqualTo(1);
    }

    private static Machine machine(Body<Object> body) {
        return Engines.machine(body);
    }

    @Test
    void what_a_body_raises_shows_its_line() {
        Generator<Object> generator =
                Generator.of(
                        y -> {
                            y.yield(1);
                            throw new RuntimeError("here");
                        });
        generator.next();
        assertThatThrownBy(generator::next)
                .satisfies(
                        error ->
                                assertThat(error.getStackTrace())
                                        .anyMatch(
                                                frame ->
                                                        frame.getMethodName()
                                                                        .contains(
                                                                                "lambda$what_a_body")
                                                                && "RewrittenBodiesTests.java"
                                                                        .equals(frame.getFileName())
                                                                && frame.getLineNumber() > 0));
    }

    @Test
    void a_hundred_thousand_delegations_need_no_stack() {
        Generator<Integer> generator = nested(100_000);
        assertThat(generator.next()).isZero();
        assertThat(generator.next()).isOne();
    }

    private static Generator<Integer> nested(int depth) {
        if (depth == 0) {
            return Generator.of(
                    y -> {
                        y.yield(0);
                        y.yield(1);
                    });
        }
        return Generator.of(y -> y.from(nested(depth - 1)));
    }

    @Test
    void primitives_captured_reach_the_body() {
        boolean truth = true;
        char letter = 'c';
        byte small = 1;
        short few = 2;
        float part = 0.5f;
        double real = 1.5;
        Map<String, Object> all = new TreeMap<>();
        Generator<Object> generator =
                Generator.of(
                        y -> {
                            y.yield(truth);
                            all.put("all", "" + truth + letter + small + few + part + real);
                        });
        assertThat(generator.next()).isEqualTo(true);
        assertThatThrownBy(generator::next).isInstanceOf(StopIteration.class);
        assertThat(all).containsEntry("all", "truec120.51.5");
    }
}
