package dev.parallax.semantics.multiprocessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.BrokenProcessPool;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.MainProgram;
import dev.parallax.semantics.interpreter.Outcome;
import dev.parallax.semantics.interpreter.Recorder;
import dev.parallax.semantics.interpreter.WrittenLine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

@Timeout(120)
class StartMethodsIT {
    private final Recorder recorder = Recorder.make();

    static void greet(Interpreter py, String text) {
        py.print(text);
    }

    static void refuse(Interpreter py) {
        if (!py.processName().isEmpty()) {
            throw new ValueError("not today");
        }
    }

    private void run(MainProgram program) {
        Outcome outcome = recorder.run(program);
        assertThat(outcome.exitCode()).as(() -> "" + recorder.stderr()).isZero();
    }

    private static ProcessPoolOptions options(Interpreter py, String method) {
        return ProcessPoolOptions.none().withContext(Multiprocessing.getContext(py, method));
    }

    @Test
    @Covers(
            "test_concurrent_futures.test_process_pool.ProcessPoolExecutorTest.test_idle_process_reuse_one")
    void a_process_is_started_only_when_none_is_idle() {
        run(
                py -> {
                    var executor = new ProcessPoolExecutor(py, 3, options(py, "forkserver"));
                    try (executor) {
                        for (int i = 0; i < 3; i++) {
                            py.print(executor.submit(Functions::name, i).result());
                        }
                    }
                });
        assertThat(Set.copyOf(recorder.stdout()))
                .hasSize(1)
                .allMatch("ForkServerProcess-1"::equals);
    }

    @Test
    void the_fork_server_has_processes_ready_and_leaves_none_behind() {
        Set<Long> before = childPids();
        run(
                py -> {
                    Context context = Multiprocessing.getContext(py, "forkserver");
                    for (int i = 0; i < 2; i++) {
                        PyProcess process = context.process(StartMethodsIT::greet, "hello");
                        process.start();
                        process.join();
                        py.module(ForkServer.class, ForkServer::new).awaitReady();
                    }
                    Process ready = Objects.requireNonNull(py.spareJvms().poll());
                    assertThat(ready.isAlive()).isTrue();
                    ready.destroyForcibly();
                });
        assertThat(recorder.lines())
                .extracting(WrittenLine::process)
                .containsExactly("ForkServerProcess-1", "ForkServerProcess-2");
        ProcessHandle.current()
                .children()
                .filter(child -> !before.contains(child.pid()))
                .forEach(child -> assertThat(child.onExit().join()).isNotNull());
    }

    private static Set<Long> childPids() {
        Set<Long> pids = new HashSet<>();
        ProcessHandle.current().children().forEach(child -> pids.add(child.pid()));
        return pids;
    }

    @Test
    @Covers(
            "test_concurrent_futures.test_process_pool.ProcessPoolExecutorTest.test_max_tasks_per_child")
    void a_process_is_replaced_after_its_tasks() {
        run(
                py -> {
                    var options = options(py, "forkserver").withMaxTasksPerChild(2);
                    try (var executor = new ProcessPoolExecutor(py, 1, options)) {
                        for (int i = 0; i < 5; i++) {
                            py.print(executor.submit(Functions::name, i).result());
                        }
                    }
                });
        assertThat(recorder.stdout())
                .containsExactly(
                        "ForkServerProcess-1",
                        "ForkServerProcess-1",
                        "ForkServerProcess-2",
                        "ForkServerProcess-2",
                        "ForkServerProcess-3");
    }

    @Test
    @Covers(
            "test_concurrent_futures.test_process_pool.ProcessPoolExecutorTest.test_max_tasks_per_child_defaults_to_spawn_context")
    void limited_tasks_without_a_context_mean_spawn() {
        run(
                py -> {
                    var options = ProcessPoolOptions.none().withMaxTasksPerChild(1);
                    try (var executor = new ProcessPoolExecutor(py, 1, options)) {
                        py.print(executor.submit(Functions::name, 1).result());
                    }
                });
        assertThat(recorder.stdout()).containsExactly("SpawnProcess-1");
    }

    @Test
    @Covers("test_concurrent_futures.test_init.ProcessPoolForkInitializerTest.test_initializer")
    void an_initializer_runs_before_the_calls_of_its_process() {
        run(
                py -> {
                    var options =
                            ProcessPoolOptions.none()
                                    .withInitializer(StartMethodsIT::greet, "first");
                    try (var executor = new ProcessPoolExecutor(py, 1, options)) {
                        executor.submit(StartMethodsIT::greet, "second").result();
                        executor.submit(StartMethodsIT::greet, "third").result();
                    }
                });
        assertThat(recorder.stdout()).containsExactly("first", "second", "third");
    }

    @Test
    @Covers(
            "test_concurrent_futures.test_init.ProcessPoolForkFailingInitializerTest.test_initializer")
    void an_initializer_that_fails_breaks_the_pool() {
        run(
                py -> {
                    var options = ProcessPoolOptions.none().withInitializer(StartMethodsIT::refuse);
                    try (var executor = new ProcessPoolExecutor(py, 1, options)) {
                        var lost = executor.submit(Functions::square, 1);
                        assertThatThrownBy(lost::result).isInstanceOf(BrokenProcessPool.class);
                    }
                });
        assertThat(recorder.stderr())
                .contains("Exception in initializer:", "ValueError: not today");
    }

    @Test
    void a_child_that_is_killed_while_it_waits_takes_nothing_from_the_queue() {
        run(
                py -> {
                    Context context = Multiprocessing.getContext(py, "fork");
                    Queue<Integer> queue = context.queue();
                    Queue<Integer> ready = context.queue();
                    PyProcess process =
                            context.process(StartMethodsIT::take, List.of(ready, queue));
                    process.start();
                    py.print(ready.get());
                    process.kill();
                    process.join();
                    queue.put(7);
                    py.print(queue.get(30));
                });
        assertThat(recorder.stdout()).containsExactly("1", "7");
    }

    static void take(Interpreter py, List<Queue<Integer>> queues) throws InterruptedException {
        queues.get(0).put(1);
        py.print(queues.get(1).get());
    }
}
