package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.BrokenThreadPool;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.ThreadPoolExecutor;
import dev.parallax.semantics.futures.ThreadPoolOptions;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.threading.Event;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** ThreadPoolExecutor: {@code contract/pools.py} is the other half. */
class ThreadPoolCases {
    private static final String POOL = "test_concurrent_futures.test_thread_pool.";
    private static final String INIT = "test_concurrent_futures.test_init.";
    private static final String SHUTDOWN =
            "test_concurrent_futures.test_shutdown.ThreadPoolShutdownTest.";

    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

    /** A call that keeps a worker busy until it is let go. */
    private record Blocked(Event go, Future<Boolean> future) {}

    private Blocked blocked(ThreadPoolExecutor pool) throws InterruptedException {
        Event begun = new Event(py);
        Event go = new Event(py);
        PyFunction.NoArguments<Boolean> call =
                p -> {
                    begun.set();
                    go.await();
                    return true;
                };
        Future<Boolean> future = pool.submit(call);
        begun.await();
        return new Blocked(go, future);
    }

    private static String name(Interpreter py) {
        return py.threads().currentThread().name();
    }

    /** Tells first and last line of what the logger writes meanwhile. */
    private void logged(Trace t, Trace.Action body) throws Exception {
        int before = run.stderr().size();
        body.run();
        List<String> lines = run.stderr().subList(before, run.stderr().size());
        t.log(lines.isEmpty() ? "silent" : FutureStates.bare(lines.getFirst()));
        t.log(lines.isEmpty() ? "silent" : FutureStates.bare(lines.getLast()));
    }

    private static <R> List<R> results(List<Future<R>> futures) throws InterruptedException {
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
            results.add(future.result());
        }
        return results;
    }

    private static String each(List<? extends Future<?>> futures, boolean states) {
        return PyText.repr(
                futures.stream().map(f -> states ? f.state().name() : (Object) f.done()).toList());
    }

    @Covers(POOL + "ThreadPoolExecutorTest.test_max_workers_negative")
    void a_pool_needs_a_worker(Trace t) {
        for (int workers : new int[] {0, -1}) {
            t.tell(() -> new ThreadPoolExecutor(py, workers));
        }
    }

    @Covers({SHUTDOWN + "test_thread_names_assigned", SHUTDOWN + "test_thread_names_default"})
    void threads_are_named_after_pool_and_number(Trace t) {
        run.main(
                () -> {
                    List<Integer> numbers = new ArrayList<>();
                    for (String prefix : List.of("", "mine", "")) {
                        ThreadPoolOptions options =
                                ThreadPoolOptions.none().withThreadNamePrefix(prefix);
                        String name;
                        try (var pool = new ThreadPoolExecutor(py, 2, options)) {
                            Blocked blocked = blocked(pool);
                            name = pool.submit(ThreadPoolCases::name).result();
                            blocked.go().set();
                        }
                        t.log(name.replaceAll("\\d+_", "N_"));
                        if (prefix.isEmpty()) {
                            numbers.add(Integer.parseInt(name.replaceAll(".*-|_.*", "")));
                        }
                    }
                    t.log(numbers.get(1) - numbers.get(0));
                });
    }

    @Covers({POOL + "ThreadPoolExecutorTest.test_saturation", SHUTDOWN + "test_threads_terminate"})
    void no_more_threads_than_allowed_are_started(Trace t) {
        run.main(
                () -> {
                    ThreadPoolOptions options = ThreadPoolOptions.none().withThreadNamePrefix("w");
                    try (var pool = new ThreadPoolExecutor(py, 2, options)) {
                        Blocked first = blocked(pool);
                        Blocked second = blocked(pool);
                        List<Future<String>> waiting = new ArrayList<>();
                        for (int i = 0; i < 3; i++) {
                            waiting.add(pool.submit(ThreadPoolCases::name));
                        }
                        t.log(each(waiting, false));
                        first.go().set();
                        t.log(PyText.repr(results(waiting)));
                        second.go().set();
                    }
                });
    }

    private static void fail(Interpreter py, Throwable error) {
        throw Raise.any(error);
    }

    @Covers(POOL + "ThreadPoolExecutorTest.test_submit")
    void a_future_has_what_the_call_returns_or_raises(Trace t) {
        run.main(
                () -> {
                    try (var pool = new ThreadPoolExecutor(py, 1)) {
                        PyFunction.OneArgument<Integer, Integer> square = (p, x) -> x * x;
                        Future<Integer> squared = pool.submit(square, 7);
                        t.tell(() -> squared.result());
                        for (Throwable error : List.of(new ValueError("boo"), new SystemExit(3))) {
                            Future<?> failed = pool.submit(ThreadPoolCases::fail, error);
                            t.tell(() -> failed.result());
                        }
                        Future<String> good = pool.submit(ThreadPoolCases::name);
                        t.tell(() -> good.exception());
                        PyFunction.NoArguments<@Nullable Object> nothing = p -> null;
                        t.log(pool.submit(nothing).result());
                    }
                });
    }

    void a_call_that_is_cancelled_is_not_made(Trace t) {
        run.main(
                () -> {
                    try (var pool = new ThreadPoolExecutor(py, 1)) {
                        Blocked blocked = blocked(pool);
                        Future<?> running = blocked.future();
                        PyFunction.SilentNoArguments never = p -> t.log("never");
                        Future<?> waiting = pool.submit(never);
                        t.log(
                                running.running(),
                                running.cancel(),
                                waiting.running(),
                                waiting.cancel());
                        t.log(waiting.state().name());
                        blocked.go().set();
                        pool.submit(ThreadPoolCases::name).result();
                        t.log(waiting.state().name(), running.result());
                    }
                });
    }

    @Covers(POOL + "ThreadPoolExecutorTest.test_hang_global_shutdown_lock")
    void calls_may_make_calls(Trace t) {
        run.main(
                () -> {
                    try (var pool = new ThreadPoolExecutor(py, 2)) {
                        PyFunction.NoArguments<Integer> inner = p -> 7;
                        PyFunction.NoArguments<Integer> outer =
                                p -> pool.submit(inner).result() + 1;
                        t.log(pool.submit(outer).result());
                    }
                });
    }

    @Covers(INIT + "ThreadPoolInitializerTest.test_initializer")
    void an_initializer_runs_first_in_each_thread(Trace t) {
        run.main(
                () -> {
                    List<String> made = Collections.synchronizedList(new ArrayList<>());
                    PyFunction.SilentOneArgument<String> initializer = (p, x) -> made.add(x);
                    ThreadPoolOptions options =
                            ThreadPoolOptions.none()
                                    .withThreadNamePrefix("w")
                                    .withInitializer(initializer, "init");
                    PyFunction.NoArguments<String> look = p -> PyText.repr(made);
                    try (var pool = new ThreadPoolExecutor(py, 2, options)) {
                        t.log(PyText.repr(made));
                        Blocked blocked = blocked(pool);
                        t.log(pool.submit(look).result());
                        blocked.go().set();
                        t.log(pool.submit(look).result());
                    }
                });
    }

    @Covers(INIT + "ThreadPoolFailingInitializerTest.test_initializer")
    void an_initializer_that_fails_breaks_the_pool(Trace t) {
        run.main(
                () -> {
                    Event go = new Event(py);
                    PyFunction.SilentNoArguments initializer =
                            p -> {
                                go.await();
                                throw new ValueError("boo");
                            };
                    var pool =
                            new ThreadPoolExecutor(
                                    py, 1, ThreadPoolOptions.none().withInitializer(initializer));
                    logged(
                            t,
                            () -> {
                                Future<String> first = pool.submit(ThreadPoolCases::name);
                                Future<String> second = pool.submit(ThreadPoolCases::name);
                                go.set();
                                t.tell(() -> first.result());
                                t.tell(() -> second.result());
                                t.tell(() -> pool.submit(ThreadPoolCases::name));
                                t.log(RuntimeError.class.isAssignableFrom(BrokenThreadPool.class));
                                pool.shutdown();
                            });
                    t.tell(() -> pool.submit(ThreadPoolCases::name));
                });
    }

    @Covers(SHUTDOWN + "test_run_after_shutdown")
    void after_shutdown_no_call_is_taken(Trace t) {
        run.main(
                () -> {
                    var pool = new ThreadPoolExecutor(py, 1);
                    Future<String> future = pool.submit(ThreadPoolCases::name);
                    pool.shutdown();
                    t.log(future.done());
                    t.tell(() -> pool.submit(ThreadPoolCases::name));
                    PyFunction.OneArgument<Integer, String> str = (p, x) -> PyText.str(x);
                    t.tell(() -> pool.map(str, List.of(1)));
                    t.tell(() -> pool.shutdown());
                    var never = new ThreadPoolExecutor(py, 1);
                    never.shutdown();
                    t.tell(() -> never.submit(ThreadPoolCases::name));
                });
    }

    @Covers({SHUTDOWN + "test_shutdown_no_wait", SHUTDOWN + "test_hang_issue12364"})
    void what_was_taken_before_shutdown_is_done(Trace t) {
        run.main(
                () -> {
                    var pool = new ThreadPoolExecutor(py, 1);
                    Blocked blocked = blocked(pool);
                    List<Future<Integer>> waiting = new ArrayList<>();
                    for (int i = 0; i < 3; i++) {
                        int number = i;
                        PyFunction.NoArguments<Integer> call = p -> number;
                        waiting.add(pool.submit(call));
                    }
                    pool.shutdown(false);
                    t.tell(() -> pool.submit(ThreadPoolCases::name));
                    t.log(each(waiting, false));
                    blocked.go().set();
                    t.log(PyText.repr(results(waiting)));
                    pool.shutdown();
                });
    }

    @Covers({SHUTDOWN + "test_cancel_futures", SHUTDOWN + "test_cancel_futures_wait_false"})
    void shutdown_may_cancel_what_waits(Trace t) {
        run.main(
                () -> {
                    var pool = new ThreadPoolExecutor(py, 1);
                    Blocked blocked = blocked(pool);
                    List<Future<?>> waiting = new ArrayList<>();
                    for (int i = 0; i < 3; i++) {
                        PyFunction.SilentNoArguments never = p -> t.log("never");
                        waiting.add(pool.submit(never));
                    }
                    pool.shutdown(false, true);
                    t.log(blocked.future().state().name(), each(waiting, true));
                    blocked.go().set();
                    pool.shutdown(true, true);
                    t.log(blocked.future().result(), each(waiting, true));
                });
    }

    @Covers(SHUTDOWN + "test_context_manager_shutdown")
    void a_with_block_waits(Trace t) {
        run.main(
                () -> {
                    List<Integer> made = Collections.synchronizedList(new ArrayList<>());
                    try (var pool = new ThreadPoolExecutor(py, 2)) {
                        Blocked blocked = blocked(pool);
                        for (int i = 0; i < 3; i++) {
                            PyFunction.SilentOneArgument<Integer> call = (p, x) -> made.add(x);
                            pool.submit(call, i);
                        }
                        blocked.go().set();
                    }
                    t.log(PyText.repr(made.stream().sorted().toList()));
                });
    }

    @Covers(SHUTDOWN + "test_hang_gh94440")
    void a_cancelled_call_does_not_keep_shutdown_waiting(Trace t) {
        run.main(
                () -> {
                    var pool = new ThreadPoolExecutor(py, 1);
                    pool.submit(ThreadPoolCases::name).result();
                    Blocked blocked = blocked(pool);
                    Future<String> future = pool.submit(ThreadPoolCases::name);
                    t.log(future.cancel());
                    blocked.go().set();
                    pool.shutdown();
                    t.log(future.state().name());
                });
    }

    void a_result_from_elsewhere_ends_the_worker(Trace t) {
        run.main(
                () -> {
                    List<Future<?>> futures = new ArrayList<>();
                    logged(
                            t,
                            () -> {
                                var pool = new ThreadPoolExecutor(py, 1);
                                Event begun = new Event(py);
                                Event go = new Event(py);
                                PyFunction.NoArguments<Object> call =
                                        p -> {
                                            begun.set();
                                            go.await();
                                            return true;
                                        };
                                Future<Object> future = pool.submit(call);
                                begun.await();
                                futures.add(future);
                                futures.add(pool.submit(ThreadPoolCases::name));
                                future.setResult("mine");
                                go.set();
                                pool.shutdown();
                            });
                    t.log(futures.get(0).result(), futures.get(1).done());
                });
    }

    @Covers({
        SHUTDOWN + "test_interpreter_shutdown",
        SHUTDOWN + "test_submit_after_interpreter_shutdown",
        SHUTDOWN + "test_hang_gh83386"
    })
    void at_exit_calls_are_made_and_no_more_are_taken(Trace t) throws InterruptedException {
        var pool = new ThreadPoolExecutor(py, 1);
        var idle = new ThreadPoolExecutor(py, 1);
        var other = new ThreadPoolExecutor(py, 1);
        List<Future<String>> futures = new ArrayList<>();
        PyFunction.NoArguments<String> late = p -> submitUntilTold(pool, t);
        run.main(
                () -> {
                    futures.add(pool.submit(late));
                    other.submit(ThreadPoolCases::name).result();
                });
        t.log(futures.getFirst().done(), futures.getFirst().result());
        t.tell(() -> idle.submit(ThreadPoolCases::name));
        t.tell(() -> other.submit(ThreadPoolCases::name));
        t.tell(() -> new ThreadPoolExecutor(py, 1).submit(ThreadPoolCases::name));
    }

    private String submitUntilTold(ThreadPoolExecutor pool, Trace t) throws InterruptedException {
        while (true) {
            try {
                PyFunction.NoArguments<Integer> call = p -> 0;
                pool.submit(call);
            } catch (RuntimeError e) {
                t.log(Trace.error(e));
                return "told";
            }
            py.sleep(0.001);
        }
    }
}
