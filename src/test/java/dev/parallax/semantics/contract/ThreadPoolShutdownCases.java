package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.PoolCalls.blocked;
import static dev.parallax.semantics.contract.PoolCalls.each;
import static dev.parallax.semantics.contract.PoolCalls.results;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.contract.PoolCalls.Blocked;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.ThreadPoolExecutor;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.text.PyText;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** ThreadPoolExecutor: its end; {@code contract/pools.py} is the other half. */
class ThreadPoolShutdownCases {
    private static final String SHUTDOWN =
            "test_concurrent_futures.test_shutdown.ThreadPoolShutdownTest.";
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

    @Covers(SHUTDOWN + "test_run_after_shutdown")
    void after_shutdown_no_call_is_taken(Trace t) {
        run.main(
                () -> {
                    var pool = new ThreadPoolExecutor(py, 1);
                    Future<String> future = pool.submit(PoolCalls::name);
                    pool.shutdown();
                    t.log(future.done());
                    t.tell(() -> pool.submit(PoolCalls::name));
                    PyFunction.OneArgument<Integer, String> str = (p, x) -> PyText.str(x);
                    t.tell(() -> pool.map(str, List.of(1)));
                    t.tell(() -> pool.shutdown());
                    var never = new ThreadPoolExecutor(py, 1);
                    never.shutdown();
                    t.tell(() -> never.submit(PoolCalls::name));
                });
    }

    @Covers({SHUTDOWN + "test_shutdown_no_wait", SHUTDOWN + "test_hang_issue12364"})
    void what_was_taken_before_shutdown_is_done(Trace t) {
        run.main(
                () -> {
                    var pool = new ThreadPoolExecutor(py, 1);
                    Blocked blocked = blocked(py, pool);
                    List<Future<Integer>> waiting = new ArrayList<>();
                    for (int i = 0; i < 3; i++) {
                        int number = i;
                        PyFunction.NoArguments<Integer> call = p -> number;
                        waiting.add(pool.submit(call));
                    }
                    pool.shutdown(false);
                    t.tell(() -> pool.submit(PoolCalls::name));
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
                    Blocked blocked = blocked(py, pool);
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
                        Blocked blocked = blocked(py, pool);
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
                    pool.submit(PoolCalls::name).result();
                    Blocked blocked = blocked(py, pool);
                    Future<String> future = pool.submit(PoolCalls::name);
                    t.log(future.cancel());
                    blocked.go().set();
                    pool.shutdown();
                    t.log(future.state().name());
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
                    other.submit(PoolCalls::name).result();
                });
        t.log(futures.getFirst().done(), futures.getFirst().result());
        t.tell(() -> idle.submit(PoolCalls::name));
        t.tell(() -> other.submit(PoolCalls::name));
        t.tell(() -> new ThreadPoolExecutor(py, 1).submit(PoolCalls::name));
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
