package dev.parallax.semantics.multiprocessing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.MainProgram;
import dev.parallax.semantics.interpreter.Outcome;
import dev.parallax.semantics.interpreter.Recorder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** How executors end: by themselves, with their program, while workers are replaced. */
@Timeout(120)
class ShutdownIT {
    private static final String TESTS = "test_concurrent_futures.";

    private final Recorder recorder = Recorder.make();

    private void run(MainProgram program) {
        Outcome outcome = recorder.run(program);
        assertThat(outcome.exitCode()).as(() -> "" + recorder.stderr()).isZero();
    }

    private static ProcessPoolOptions forkServer(Interpreter py) {
        return ProcessPoolOptions.none().withContext(Multiprocessing.getContext(py, "forkserver"));
    }

    @Test
    @Covers(
            TESTS
                    + "test_shutdown.ProcessPoolForkProcessPoolShutdownTest.test_interpreter_shutdown")
    void a_program_that_ends_waits_for_its_calls() {
        run(
                py -> {
                    var executor = new ProcessPoolExecutor(py, 5, forkServer(py));
                    assertThat(executor.submit(ShutdownIT::speak, "apple")).isNotNull();
                });
        assertThat(recorder.stdout()).containsExactly("apple");
    }

    static void speak(Interpreter py, String text) {
        py.print(text);
    }

    @Test
    @Covers(TESTS + "test_shutdown.ProcessPoolForkProcessPoolShutdownTest.test_hang_gh83386")
    void a_program_that_did_not_wait_for_its_executor_does_so_at_its_end() {
        run(
                py -> {
                    var executor = new ProcessPoolExecutor(py, 3, forkServer(py));
                    assertThat(executor.submit(ShutdownIT::speak, "apple")).isNotNull();
                    executor.shutdown(false);
                });
        assertThat(recorder.stdout()).containsExactly("apple");
    }

    @Test
    @Covers(
            TESTS
                    + "test_shutdown.ProcessPoolForkProcessPoolShutdownTest.test_submit_after_interpreter_shutdown")
    void no_call_is_taken_once_the_program_has_ended() {
        run(
                py -> {
                    AtomicReference<ProcessPoolExecutor> executor = new AtomicReference<>();
                    py.exitHandlers()
                            .add(
                                    () ->
                                            py.print(
                                                    Teller.told(
                                                            () ->
                                                                    executor.get()
                                                                            .submit(
                                                                                    Functions
                                                                                            ::square,
                                                                                    1))));
                    executor.set(new ProcessPoolExecutor(py, 1, forkServer(py)));
                    py.print(executor.get().submit(Functions::square, 4).result());
                });
        assertThat(recorder.stdout())
                .containsExactly("16", "RuntimeError: cannot schedule new futures after shutdown");
    }

    @Test
    @Covers({
        TESTS + "test_process_pool.ProcessPoolExecutorTest.test_max_tasks_early_shutdown",
        TESTS
                + "test_shutdown.ProcessPoolForkProcessPoolShutdownTest.test_shutdown_gh_132969_case_1",
        TESTS
                + "test_shutdown.ProcessPoolForkProcessPoolShutdownTest.test_shutdown_gh_132969_case_2"
    })
    void workers_are_replaced_until_all_calls_are_made_whoever_fails() {
        run(
                py -> {
                    var options = forkServer(py).withMaxTasksPerChild(1);
                    var executor = new ProcessPoolExecutor(py, 2, options);
                    List<String> told = new ArrayList<>();
                    var futures = new ArrayList<dev.parallax.semantics.futures.Future<Integer>>();
                    for (int i = 1; i <= 4; i++) {
                        futures.add(executor.submit(Functions::picky, i));
                    }
                    executor.shutdown(false);
                    futures.forEach(future -> told.add(Teller.told(future::result)));
                    py.print(String.join(" ", told));
                    executor.shutdown(true);
                });
        assertThat(recorder.stdout()).containsExactly("1 ValueError: no twos 3 4");
    }

    @Test
    @Covers(TESTS + "test_process_pool.ProcessPoolExecutorTest.test_idle_process_reuse_multiple")
    void idle_processes_are_used_again() {
        run(
                py -> {
                    Set<String> names = new HashSet<>();
                    try (var executor = new ProcessPoolExecutor(py, 5, forkServer(py))) {
                        for (int i = 0; i < 3; i++) {
                            var first = executor.submit(Functions::name, i);
                            names.add(executor.submit(Functions::name, i).result());
                            names.add(first.result());
                        }
                        py.print(Multiprocessing.activeChildren(py).size() <= 2, names.size() <= 2);
                    }
                });
        assertThat(recorder.stdout()).containsExactly("True True");
    }

    @Test
    @Covers({
        TESTS + "test_init.FailingInitializerResourcesTest.test_forkserver",
        TESTS + "test_init.FailingInitializerResourcesTest.test_spawn"
    })
    void nothing_shared_is_left_behind_when_an_initializer_fails() {
        AtomicReference<Path> folder = new AtomicReference<>();
        run(
                py -> {
                    Context context = Multiprocessing.getContext(py, "forkserver");
                    var options =
                            forkServer(py).withInitializer(ShutdownIT::refuse, context.queue());
                    var executor = new ProcessPoolExecutor(py, 1, options);
                    py.print(Teller.told(executor.submit(Functions::square, 1)::result));
                    executor.shutdown(true);
                    folder.set(PrivateFolder.of(py).resolve("."));
                    assertThat(folder.get()).exists();
                });
        assertThat(recorder.stdout()).singleElement().asString().startsWith("BrokenProcessPool:");
        assertThat(Files.exists(Objects.requireNonNull(folder.get()))).isFalse();
    }

    static void refuse(Interpreter py, Queue<Integer> queue) {
        if (queue.empty()) {
            throw new ValueError("not today");
        }
    }
}
