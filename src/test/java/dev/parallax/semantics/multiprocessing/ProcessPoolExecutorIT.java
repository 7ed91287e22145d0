package dev.parallax.semantics.multiprocessing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.errors.BrokenProcessPool;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.Outcome;
import dev.parallax.semantics.interpreter.Recorder;
import dev.parallax.semantics.interpreter.WrittenLine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@Timeout(120)
class ProcessPoolExecutorIT {
    private final Recorder recorder = Recorder.make();

    static int squareAloud(Interpreter py, int x) {
        py.print(py.getpid(), py.processName(), py.currentThread().name());
        return x * x;
    }

    static void fail(Interpreter py) {
        throw new ValueError("boo");
    }

    static Object unpicklable(Interpreter py) {
        return new Object();
    }

    static void die(Interpreter py) {
        Runtime.getRuntime().halt(9);
    }

    static void speakAndFail(Interpreter py, String text) {
        py.print(text);
        throw new ValueError(text);
    }

    @Test
    void calls_are_made_in_processes_of_their_own() {
        recorder.run(
                py -> {
                    try (var executor = new ProcessPoolExecutor(py, 2)) {
                        List<Integer> results = new ArrayList<>();
                        executor.map(ProcessPoolExecutorIT::squareAloud, List.of(1, 2, 3, 4))
                                .forEachRemaining(results::add);
                        py.print(results);
                    }
                });
        assertThat(recorder.stdout()).hasSize(5).last().isEqualTo("[1, 4, 9, 16]");
        List<WrittenLine> fromChildren = recorder.lines().subList(0, 4);
        assertThat(fromChildren)
                .allSatisfy(
                        line -> {
                            assertThat(line.process()).matches("ForkServerProcess-[12]");
                            assertThat(line.pid()).isNotEqualTo(recorder.py().getpid());
                            assertThat(line.text())
                                    .isEqualTo(line.pid() + " " + line.process() + " MainThread");
                        });
        Set<Long> pids = fromChildren.stream().map(WrittenLine::pid).collect(Collectors.toSet());
        assertThat(pids).hasSizeBetween(1, 2);
        assertThat(pids).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
        assertThat(recorder.py().children().cpuSeconds()).isPositive();
    }

    @Test
    void an_exception_travels_and_is_caused_by_the_remote_traceback() {
        Outcome outcome =
                recorder.run(
                        py -> {
                            try (var executor = new ProcessPoolExecutor(py, 1)) {
                                executor.submit(ProcessPoolExecutorIT::fail).result();
                            }
                        });
        assertThat(outcome.errorType()).isEqualTo("ValueError");
        assertThat(outcome.message()).isEqualTo("boo");
        assertThat(recorder.stderr())
                .contains("concurrent.futures.process._RemoteTraceback: ")
                .last()
                .isEqualTo("ValueError: boo");
    }

    @Test
    void what_cannot_travel_is_a_type_error() {
        Outcome outcome =
                recorder.run(
                        py -> {
                            try (var executor = new ProcessPoolExecutor(py, 1)) {
                                executor.submit(ProcessPoolExecutorIT::unpicklable).result();
                            }
                        });
        assertThat(outcome.errorType()).isEqualTo("TypeError");
        assertThat(outcome.message()).isEqualTo("cannot pickle 'java.lang.Object' object");
    }

    @Test
    void a_child_that_dies_breaks_the_pool_with_cpythons_words() {
        Outcome outcome =
                recorder.run(
                        py -> {
                            try (var executor = new ProcessPoolExecutor(py, 2)) {
                                var lost = executor.submit(ProcessPoolExecutorIT::die);
                                try {
                                    lost.result();
                                } catch (BrokenProcessPool e) {
                                    py.print(e);
                                }
                                executor.submit(ProcessPoolExecutorIT::die);
                            }
                        });
        assertThat(recorder.stdout())
                .containsExactly(
                        "A process in the process pool was terminated abruptly while the future was"
                                + " running or pending.");
        assertThat(outcome.errorType()).isEqualTo("BrokenProcessPool");
        assertThat(outcome.message())
                .isEqualTo(
                        "A child process terminated abruptly, the process pool is not usable"
                                + " anymore");
    }

    @Test
    void a_process_ends_with_status_1_after_an_exception_and_minus_the_signal_when_killed() {
        recorder.run(
                py -> {
                    PyProcess process =
                            PyProcess.of(py, ProcessPoolExecutorIT::speakAndFail, "hello");
                    process.start();
                    process.join();
                    py.print(process.name(), process.exitcode());
                    PyProcess killed = PyProcess.of(py, ProcessPoolExecutorIT::fail);
                    killed.start();
                    killed.kill();
                    killed.join();
                    py.print(killed.name(), killed.exitcode());
                });
        assertThat(recorder.stdout()).containsExactly("hello", "Process-1 1", "Process-2 -9");
        assertThat(recorder.stderr()).contains("Process Process-1:", "ValueError: hello");
    }
}
