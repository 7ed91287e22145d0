package dev.parallax.semantics.futures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.Outcome;
import dev.parallax.semantics.interpreter.Recorder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

@Timeout(60)
class ThreadPoolExecutorTests {
    private final Recorder recorder = Recorder.make();

    static int square(Interpreter py, int x) {
        return x * x;
    }

    static String threadName(Interpreter py) {
        return py.currentThread().name();
    }

    static void fail(Interpreter py) {
        throw new ValueError("boo");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void map_gives_results_in_the_arguments_order(boolean gil) {
        Recorder either = gil ? Recorder.make() : Recorder.withoutGil();
        either.run(
                py -> {
                    try (var executor = new ThreadPoolExecutor(py, 3)) {
                        Iterator<Integer> results =
                                executor.map(ThreadPoolExecutorTests::square, List.of(1, 2, 3, 4));
                        results.forEachRemaining(py::print);
                    }
                });
        assertThat(either.stdout()).containsExactly("1", "4", "9", "16");
    }

    @Test
    void an_idle_thread_is_reused_and_pools_are_numbered() {
        recorder.run(
                py -> {
                    for (int pool = 0; pool < 2; pool++) {
                        try (var executor = new ThreadPoolExecutor(py, 4)) {
                            py.print(executor.submit(ThreadPoolExecutorTests::threadName).result());
                        }
                    }
                });
        assertThat(recorder.stdout())
                .containsExactly("ThreadPoolExecutor-0_0", "ThreadPoolExecutor-1_0");
    }

    @Covers(
            "test_concurrent_futures.test_thread_pool.ThreadPoolExecutorTest.test_idle_thread_reuse")
    @Test
    void while_a_thread_is_idle_no_other_is_started() {
        recorder.run(
                py -> {
                    try (var executor = new ThreadPoolExecutor(py, 4)) {
                        for (int call = 0; call < 4; call++) {
                            executor.submit(ThreadPoolExecutorTests::threadName).result();
                        }
                        py.print(workersAlive());
                    }
                });
        // One, or two if the first was not back in time; four if none were ever taken as idle.
        assertThat(Integer.parseInt(recorder.stdout().getFirst())).isBetween(1, 3);
    }

    private static int workersAlive() {
        return (int)
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("ThreadPoolExecutor-"))
                        .count();
    }

    @Test
    void no_more_threads_than_allowed_are_started() {
        recorder.run(
                py -> {
                    try (var executor = new ThreadPoolExecutor(py, 2)) {
                        List<Future<String>> names = new ArrayList<>();
                        for (int i = 0; i < 50; i++) {
                            names.add(executor.submit(ThreadPoolExecutorTests::threadName));
                        }
                        for (Future<String> name : names) {
                            py.print(name.result());
                        }
                    }
                });
        assertThat(recorder.stdout())
                .hasSize(50)
                .allMatch(name -> name.matches("ThreadPoolExecutor-0_[01]"));
    }

    @Test
    void result_raises_what_the_call_raised() {
        Outcome outcome =
                recorder.run(
                        py -> {
                            try (var executor = new ThreadPoolExecutor(py, 1)) {
                                executor.submit(ThreadPoolExecutorTests::fail).result();
                            }
                        });
        assertThat(outcome.errorType()).isEqualTo("ValueError");
        assertThat(outcome.message()).isEqualTo("boo");
    }

    @Test
    void an_exception_nobody_asks_for_is_silent() {
        Outcome outcome =
                recorder.run(
                        py -> {
                            try (var executor = new ThreadPoolExecutor(py, 1)) {
                                executor.submit(ThreadPoolExecutorTests::fail);
                            }
                        });
        assertThat(outcome.exitCode()).isZero();
        assertThat(recorder.stderr()).isEmpty();
    }

    @Test
    void after_shutdown_nothing_is_taken() {
        Outcome outcome =
                recorder.run(
                        py -> {
                            var executor = new ThreadPoolExecutor(py, 1);
                            executor.shutdown(true);
                            executor.submit(ThreadPoolExecutorTests::threadName);
                        });
        assertThat(outcome.errorType()).isEqualTo("RuntimeError");
        assertThat(outcome.message()).isEqualTo("cannot schedule new futures after shutdown");
    }

    @Test
    void a_pool_that_is_not_shut_down_ends_with_the_program() {
        Outcome outcome =
                recorder.run(
                        py -> {
                            var executor = new ThreadPoolExecutor(py, 2);
                            executor.submit(ThreadPoolExecutorTests::threadName);
                        });
        assertThat(outcome.exitCode()).isZero();
    }
}
