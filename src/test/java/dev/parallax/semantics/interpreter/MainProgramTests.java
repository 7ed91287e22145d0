package dev.parallax.semantics.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.errors.NameError;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.identity.PythonThread;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;

class MainProgramTests {
    private final Recorder recorder = Recorder.make();

    @Test
    void a_program_runs_as_the_main_thread_and_holds_the_gil() {
        Outcome outcome =
                recorder.run(
                        py -> py.print(py.processName(), py.currentThread().name(), py.holdsGil()));
        assertThat(recorder.stdout()).containsExactly("MainProcess MainThread True");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.errorType()).isNull();
        assertThat(PythonThread.bound()).isNull();
    }

    @Test
    void an_uncaught_exception_ends_it_with_a_traceback_and_status_1() {
        Outcome outcome =
                recorder.run(
                        py -> {
                            throw new NameError("name 'x' is not defined");
                        });
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errorType()).isEqualTo("NameError");
        assertThat(outcome.message()).isEqualTo("name 'x' is not defined");
        assertThat(recorder.stderr()).last().isEqualTo("NameError: name 'x' is not defined");
    }

    @Test
    void system_exit_sets_the_status_and_says_nothing() {
        Outcome outcome =
                recorder.run(
                        py -> {
                            throw new SystemExit(3);
                        });
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(recorder.stderr()).isEmpty();
    }

    @Test
    void the_end_waits_for_threads_and_shows_their_exceptions() {
        CountDownLatch mainEnded = new CountDownLatch(1);
        recorder.run(
                py -> {
                    py.threads()
                            .start(
                                    "work",
                                    () -> {
                                        await(py, mainEnded);
                                        py.print("still here");
                                        throw new ValueError("boo");
                                    });
                    mainEnded.countDown();
                });
        assertThat(recorder.stdout()).containsExactly("still here");
        assertThat(recorder.lines().getFirst().thread()).isEqualTo("Thread-1 (work)");
        assertThat(recorder.stderr())
                .startsWith("Exception in thread Thread-1 (work):")
                .endsWith("ValueError: boo");
    }

    private static void await(Interpreter py, CountDownLatch latch) {
        try {
            py.gil()
                    .blocking(
                            () -> {
                                latch.await();
                                return true;
                            });
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_line_without_end_is_written_at_the_end() {
        recorder.run(
                py -> {
                    py.printWith("", "", "no ", "end");
                    py.print("!");
                    py.printWith(", ", "", 1, 2);
                });
        assertThat(recorder.stdout()).containsExactly("no end!", "1, 2");
    }

    @Test
    void the_display_hook_shows_reprs_but_not_none() {
        recorder.run(
                py -> {
                    py.display("a");
                    py.display(null);
                    py.display(1);
                });
        assertThat(recorder.stdout()).containsExactly("'a'", "1");
    }

    @Test
    void sleep_takes_its_time_on_the_clock() {
        recorder.run(
                py -> {
                    double start = py.time();
                    py.sleep(1.5);
                    py.print(py.time() - start, py.strftime("%X"));
                });
        assertThat(recorder.stdout()).containsExactly("1.5 00:00:01");
    }

    @Test
    void a_negative_sleep_is_refused_with_cpythons_words() {
        Outcome outcome = recorder.run(py -> py.sleep(-1));
        assertThat(outcome.errorType()).isEqualTo("ValueError");
        assertThat(outcome.message()).isEqualTo("sleep length must be non-negative");
    }

    @Test
    void a_stack_overflow_is_a_recursion_error() {
        Outcome outcome = recorder.run(py -> endless(1));
        assertThat(outcome.errorType()).isEqualTo("RecursionError");
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }
}
