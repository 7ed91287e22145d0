package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.PoolFunctions.all;
import static dev.parallax.semantics.contract.PoolFunctions.next;
import static dev.parallax.semantics.contract.PoolFunctions.range;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.futures.MapIterator;
import dev.parallax.semantics.futures.MapOptions;
import dev.parallax.semantics.futures.ThreadPoolExecutor;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.threading.Event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** executor.map: results, errors, time limits; {@code contract/pool_map.py} is the other half. */
class PoolMapCases {
    private static final String POOL =
            "test_concurrent_futures.test_thread_pool.ThreadPoolExecutorTest.";
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();
    private final List<Object> made = Collections.synchronizedList(new ArrayList<>());

    private Event blocked(ThreadPoolExecutor pool) throws InterruptedException {
        Event begun = new Event(py);
        Event go = new Event(py);
        PyFunction.SilentNoArguments call =
                p -> {
                    begun.set();
                    go.await();
                };
        pool.submit(call);
        begun.await();
        return go;
    }

    @Covers(POOL + "test_map")
    void results_come_in_the_arguments_order(Trace t) {
        run.main(
                () -> {
                    try (var pool = new ThreadPoolExecutor(py, 3)) {
                        t.log(all(pool.map(PoolFunctions::square, range(6))));
                        for (int size : new int[] {3, 0}) {
                            MapOptions options = MapOptions.none().withChunksize(size);
                            t.log(all(pool.map(PoolFunctions::square, range(6), options)));
                        }
                        t.log(all(pool.map(PoolFunctions::square, List.<Integer>of())));
                    }
                });
    }

    @Covers({POOL + "test_map_submits_without_iteration", POOL + "test_shutdown_race_issue12456"})
    void calls_are_made_though_nobody_asks(Trace t) {
        run.main(
                () -> {
                    PyFunction.SilentOneArgument<Integer> append = (p, x) -> made.add(x);
                    try (var pool = new ThreadPoolExecutor(py, 1)) {
                        pool.map(append, range(5));
                    }
                    t.log(PyText.repr(made));
                });
    }

    @Covers(POOL + "test_map_exception")
    void an_exception_comes_in_its_turn_and_ends_it(Trace t) {
        run.main(
                () -> {
                    try (var pool = new ThreadPoolExecutor(py, 1)) {
                        Iterator<Integer> results =
                                pool.map(PoolFunctions::inverse, List.of(3, 0, 4));
                        t.tell(() -> results.next());
                        t.tell(() -> results.next());
                        t.log(next(results));
                    }
                });
    }

    void an_exception_cancels_what_waits(Trace t) {
        run.main(
                () -> {
                    Event begun = new Event(py);
                    Event go = new Event(py);
                    PyFunction.SilentOneArgument<Integer> call =
                            (p, x) -> {
                                made.add(x);
                                if (x == 1) {
                                    throw new ValueError("boo");
                                }
                                begun.set();
                                go.await();
                            };
                    try (var pool = new ThreadPoolExecutor(py, 1)) {
                        Iterator<?> results = pool.map(call, List.of(1, 2, 3, 4));
                        begun.await();
                        t.tell(() -> results.next());
                        go.set();
                    }
                    t.log(PyText.repr(made));
                });
    }

    @Covers({POOL + "test_map_timeout", POOL + "test_executor_map_current_future_cancel"})
    void the_time_runs_from_the_call_on(Trace t) {
        run.main(
                () -> {
                    PyFunction.SilentOneArgument<String> append = (p, x) -> made.add(x);
                    MapOptions none = MapOptions.none();
                    try (var pool = new ThreadPoolExecutor(py, 1)) {
                        Event go = blocked(pool);
                        Iterator<?> results =
                                pool.map(append, List.of("a", "b"), none.withTimeout(0.01));
                        t.tell(() -> results.next());
                        t.log(next(results));
                        Iterator<?> now = pool.map(append, List.of("c"), none.withTimeout(0));
                        t.tell(() -> now.next());
                        go.set();
                    }
                    t.log(PyText.repr(made));
                });
    }

    void closing_cancels_what_waits_once_a_result_was_asked_for(Trace t) {
        run.main(
                () -> {
                    for (boolean ask : new boolean[] {true, false}) {
                        made.clear();
                        Event begun = new Event(py);
                        Event go = new Event(py);
                        PyFunction.OneArgument<Integer, Integer> call =
                                (p, x) -> {
                                    made.add(x);
                                    if (x == 2) {
                                        begun.set();
                                        go.await();
                                    }
                                    return x;
                                };
                        try (var pool = new ThreadPoolExecutor(py, 1)) {
                            MapIterator<Integer> results = pool.map(call, List.of(1, 2, 3));
                            begun.await();
                            if (ask) {
                                t.log(results.next());
                            }
                            results.close();
                            t.log(next(results));
                            go.set();
                        }
                        t.log(PyText.repr(made));
                    }
                });
    }
}
