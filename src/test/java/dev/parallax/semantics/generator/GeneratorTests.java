package dev.parallax.semantics.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.semantics.errors.NameError;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.identity.PythonThread;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What contract/protocol.py has no counterpart of. */
class GeneratorTests {

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
        Generator<@Nullable Object> generator =
                Generator.of(
                        y -> {
                            throw new StopIteration(3, "3");
                        });
        assertThatThrownBy(generator::next)
                .hasCauseInstanceOf(StopIteration.class)
                .satisfies(
                        error ->
                                assertThat(Traceback.format(error))
                                        .contains("The above exception was the direct cause"));
    }

    @Test
    void a_body_that_has_ended_is_not_cleaned_up_again() {
        List<String> log = new ArrayList<>();
        Body.Silent<Object> body =
                y -> {
                    try {
                        y.yield(1);
                    } finally {
                        log.add("finally");
                    }
                };
        Frame frame = Engines.frame(body, GeneratorShape.SILENT);
        assertThat(frame).isInstanceOf(StateFrame.class);
        frame.resume(Signal.NEXT);
        frame.resume(Signal.NEXT);
        frame.abandon();

        assertThat(log).containsExactly("finally");
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
