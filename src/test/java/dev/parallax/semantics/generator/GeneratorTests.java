package dev.parallax.semantics.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.NameError;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.identity.PythonThread;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

class GeneratorTests extends GeneratorContract {

    private Generator<@Nullable Object> generator(Fixture fixture) {
        return switch (fixture) {
            case ECHO ->
                    Generator.<@Nullable Object>returning(
                            y -> {
                                Object x = y.yield(1);
                                return y.yield(x);
                            });
            case CATCHES ->
                    Generator.of(
                            y -> {
                                try {
                                    y.yield(1);
                                } catch (ValueError e) {
                                    y.yield(e.text());
                                }
                            });
            case CLEANS_UP ->
                    Generator.of(
                            y -> {
                                try {
                                    y.yield(1);
                                } finally {
                                    log.add("finally");
                                }
                            });
            case IGNORES_EXIT ->
                    Generator.of(
                            y -> {
                                try {
                                    y.yield(1);
                                } catch (GeneratorExit e) {
                                    y.yield(2);
                                }
                            });
            case RAISES_STOP ->
                    Generator.of(
                            y -> {
                                throw new StopIteration(3, "3");
                            });
            case RESUMES_ITSELF -> {
                AtomicReference<@Nullable Generator<@Nullable Object>> me = new AtomicReference<>();
                Generator<@Nullable Object> made =
                        Generator.of(
                                y -> {
                                    Generator<@Nullable Object> self = me.get();
                                    y.yield(self == null ? null : self.next());
                                });
                me.set(made);
                yield made;
            }
            case DELEGATES ->
                    Generator.of(
                            y ->
                                    y.yield(
                                            Tuple.of(
                                                    "inner returned",
                                                    y.from(generator(Fixture.ECHO)))));
            case DELEGATES_TO_A_LIST -> Generator.of(y -> y.from(List.of(1, 2)));
            case DELEGATES_AND_CLEANS_UP ->
                    Generator.of(
                            y -> {
                                try {
                                    y.from(generator(Fixture.CLEANS_UP));
                                } finally {
                                    log.add("outer");
                                }
                            });
        };
    }

    @Override
    Subject make(Fixture fixture) {
        Generator<@Nullable Object> generator = generator(fixture);
        return new Subject() {
            @Override
            public String next() {
                return told(generator::next);
            }

            @Override
            public String send(Object value) {
                return told(() -> generator.send(value));
            }

            @Override
            public String raise(String text) {
                return told(() -> generator.raise(new ValueError(text)));
            }

            @Override
            public String close() {
                return told(
                        () -> {
                            generator.close();
                            return null;
                        });
            }
        };
    }

    private static String told(Supplier<@Nullable Object> action) {
        try {
            return PyText.repr(action.get());
        } catch (RuntimeException e) {
            ErrorName name = ErrorName.of(e);
            return name.name() + ": " + name.text();
        }
    }

    @Test
    void a_for_loop_takes_every_value() {
        Generator<Integer> generator =
                Generator.of(
                        y -> {
                            for (int i = 0; i < 1000; i++) {
                                y.yield(i);
                            }
                        });
        List<Integer> seen = new ArrayList<>();
        generator.forEach(seen::add);
        assertThat(seen).hasSize(1000).startsWith(0, 1, 2).endsWith(999);
    }

    @Test
    void the_body_belongs_to_the_python_thread_that_resumes_it() {
        Generator<@Nullable PythonThread> generator =
                Generator.of(
                        y -> {
                            y.yield(PythonThread.bound());
                            y.yield(PythonThread.bound());
                        });
        PythonThread first = new PythonThread("first", 1, false);
        PythonThread second = new PythonThread("second", 2, false);
        try {
            PythonThread.bind(first);
            assertThat(generator.next()).isSameAs(first);
            PythonThread.bind(second);
            assertThat(generator.next()).isSameAs(second);
        } finally {
            PythonThread.bind(null);
        }
    }

    @Test
    void a_traceback_leads_from_the_caller_into_the_body() {
        Generator<@Nullable Object> generator =
                Generator.of(
                        y -> {
                            throw new NameError("x");
                        });
        assertThatThrownBy(generator::next)
                .isInstanceOf(NameError.class)
                .satisfies(
                        error ->
                                assertThat(error.getStackTrace())
                                        .extracting(StackTraceElement::getMethodName)
                                        .anyMatch(name -> name.startsWith("lambda$a_traceback"))
                                        .contains("next"));
    }

    @Test
    void a_stop_iteration_of_its_own_is_the_cause_of_the_error() {
        Generator<@Nullable Object> generator = generator(Fixture.RAISES_STOP);
        assertThatThrownBy(generator::next)
                .hasCauseInstanceOf(StopIteration.class)
                .satisfies(
                        error ->
                                assertThat(Traceback.format(error))
                                        .contains("The above exception was the direct cause"));
    }

    @Test
    @Timeout(60)
    void an_abandoned_generator_is_closed() {
        CountDownLatch closed = new CountDownLatch(1);
        startAndForget(closed);
        while (closed.getCount() > 0) {
            System.gc();
            Thread.onSpinWait();
        }
        assertThat(closed.getCount()).isZero();
    }

    private static void startAndForget(CountDownLatch closed) {
        Generator<Integer> generator =
                Generator.of(
                        y -> {
                            try {
                                y.yield(1);
                            } finally {
                                closed.countDown();
                            }
                        });
        assertThat(generator.next()).isEqualTo(1);
    }
}
