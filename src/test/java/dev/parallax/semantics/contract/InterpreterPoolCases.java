package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.PoolFunctions.all;
import static dev.parallax.semantics.contract.PoolFunctions.range;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.InterpreterPoolExecutor;
import dev.parallax.semantics.futures.MapOptions;
import dev.parallax.semantics.futures.ThreadPoolOptions;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.text.Tuple;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * InterpreterPoolExecutor: threads and calls; {@code contract/interpreter_pools.py} is the other
 * half.
 */
class InterpreterPoolCases {
    private static final String POOL =
            "test_concurrent_futures.test_interpreter_pool.InterpreterPoolExecutorTest.";
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

    @Covers(POOL + "test_max_workers_negative")
    void a_pool_needs_a_worker(Trace t) {
        for (int workers : new int[] {0, -1}) {
            t.tell(() -> new InterpreterPoolExecutor(py, workers));
        }
    }

    @Covers({
        POOL + "test_thread_name_prefix",
        POOL + "test_thread_name_prefix_with_thread_get_name"
    })
    void its_threads_are_named_after_it(Trace t) {
        run.main(
                () -> {
                    for (String prefix : List.of("", "mine")) {
                        List<String> names = new ArrayList<>();
                        ThreadPoolOptions options =
                                ThreadPoolOptions.none().withThreadNamePrefix(prefix);
                        try (var pool = new InterpreterPoolExecutor(py, 1, options)) {
                            pool.submit(PoolFunctions::seven).result();
                            py.threads().enumerate().stream()
                                    .map(PyThread::name)
                                    .filter(name -> name.endsWith("_0"))
                                    .forEach(name -> names.add(name.replaceAll("\\d+_", "N_")));
                        }
                        t.log(PyText.repr(names));
                    }
                });
    }

    private static Tuple who(Interpreter py) {
        PyThread me = py.threads().currentThread();
        boolean main = me.equals(py.threads().mainThread());
        return Tuple.of(me.name(), main, py.threads().activeCount());
    }

    @Covers({
        POOL + "test_submit",
        "test_concurrent_futures.test_interpreter_pool.AsyncioTest.test_run_in_executor",
        "test_concurrent_futures.test_interpreter_pool.AsyncioTest.test_default_executor"
    })
    void a_call_runs_in_a_thread_of_another_interpreter(Trace t) {
        run.main(
                () -> {
                    try (var pool = new InterpreterPoolExecutor(py, 1)) {
                        PyFunction.NoArguments<String> tell = p -> PyText.repr(who(p));
                        t.log(pool.submit(tell).result());
                    }
                });
    }

    @Covers({
        POOL + "test_map",
        POOL + "test_map_exception",
        POOL + "test_map_buffersize",
        POOL + "test_map_buffersize_on_empty_iterable",
        POOL + "test_map_buffersize_value_validation"
    })
    void a_pool_maps(Trace t) {
        run.main(
                () -> {
                    MapOptions none = MapOptions.none();
                    try (var pool = new InterpreterPoolExecutor(py, 2)) {
                        for (MapOptions options : List.of(none, none.withChunksize(3))) {
                            t.log(all(pool.map(PoolFunctions::square, range(6), options)));
                        }
                        for (int end : new int[] {4, 0}) {
                            MapOptions two = none.withBuffersize(2);
                            t.log(all(pool.map(PoolFunctions::square, range(end), two)));
                        }
                        Iterator<Integer> results =
                                pool.map(PoolFunctions::inverse, List.of(3, 0, 4));
                        t.tell(() -> results.next());
                        t.tell(() -> results.next());
                        t.log(results.hasNext() ? results.next() : null);
                        for (int size : new int[] {0, -1}) {
                            t.tell(
                                    () ->
                                            pool.map(
                                                    PoolFunctions::square,
                                                    range(4),
                                                    none.withBuffersize(size)));
                        }
                    }
                });
    }

    void after_shutdown_no_call_is_taken(Trace t) {
        run.main(
                () -> {
                    var pool = new InterpreterPoolExecutor(py, 1);
                    Future<Integer> future = pool.submit(PoolFunctions::seven);
                    pool.shutdown();
                    t.log(future.done(), future.result());
                    t.tell(() -> pool.submit(PoolFunctions::seven));
                });
    }
}
