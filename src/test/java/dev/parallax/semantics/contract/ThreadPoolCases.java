package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.PoolCalls.blocked;
import static dev.parallax.semantics.contract.PoolCalls.each;
import static dev.parallax.semantics.contract.PoolCalls.results;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.contract.PoolCalls.Blocked;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.ThreadPoolExecutor;
import dev.parallax.semantics.futures.ThreadPoolOptions;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** ThreadPoolExecutor: threads and calls; {@code contract/pools.py} is the other half. */
class ThreadPoolCases {
    private static final String POOL = "test_concurrent_futures.test_thread_pool.";
    private static final String SHUTDOWN =
            "test_concurrent_futures.test_shutdown.ThreadPoolShutdownTest.";
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

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
                            Blocked blocked = blocked(py, pool);
                            name = pool.submit(PoolCalls::name).result();
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
                        Blocked first = blocked(py, pool);
                        Blocked second = blocked(py, pool);
                        List<Future<String>> waiting = new ArrayList<>();
                        for (int i = 0; i < 3; i++) {
                            waiting.add(pool.submit(PoolCalls::name));
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
                        Future<String> good = pool.submit(PoolCalls::name);
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
                        Blocked blocked = blocked(py, pool);
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
                        pool.submit(PoolCalls::name).result();
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
}
