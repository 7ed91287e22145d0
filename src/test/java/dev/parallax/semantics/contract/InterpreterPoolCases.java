package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.NotShareableError;
import dev.parallax.semantics.errors.PyException;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.errors.ZeroDivisionError;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.InterpreterPoolExecutor;
import dev.parallax.semantics.futures.MapOptions;
import dev.parallax.semantics.futures.ThreadPoolOptions;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.text.Tuple;
import dev.parallax.semantics.threading.Lock;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** InterpreterPoolExecutor: {@code contract/interpreter_pools.py} is the other half. */
class InterpreterPoolCases {
    private static final String POOL =
            "test_concurrent_futures.test_interpreter_pool.InterpreterPoolExecutorTest.";
    private static final String INIT = "test_concurrent_futures.test_init.";

    /** What the module's global is in Python. */
    private static String state = "fresh";

    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

    private static String put(Interpreter py, String value) {
        state = value;
        return state;
    }

    private static void initialize(Interpreter py, String value) {
        state = value;
    }

    private static String get(Interpreter py) {
        return state;
    }

    private static Object same(Interpreter py, Object value) {
        return value;
    }

    private static int seven(Interpreter py) {
        return 7;
    }

    private static void fail(Interpreter py, String text) {
        throw new ValueError(text);
    }

    private static void failAtOnce(Interpreter py) {
        throw new ValueError("boo");
    }

    private static void end(Interpreter py) {
        throw new SystemExit(3);
    }

    private static Object lock(Interpreter py) {
        return new Lock(py);
    }

    private static int square(Interpreter py, int x) {
        return x * x;
    }

    private static int inverse(Interpreter py, int x) {
        if (x == 0) {
            throw new ZeroDivisionError("division by zero");
        }
        return 12 / x;
    }

    /** Tells a result, or an exception and its causes, without what is printed of values. */
    private static void told(Trace t, Callable<? extends @Nullable Object> call) {
        try {
            t.log(PyText.repr(call.call()));
        } catch (Throwable error) {
            for (Throwable e = error; e != null; e = e.getCause()) {
                String name = ErrorName.of(e).name();
                String text = ErrorName.of(e).text();
                if (e instanceof NotShareableError) {
                    t.log(name, text.endsWith("does not support cross-interpreter data"));
                    return;
                }
                List<String> lines = text.lines().toList();
                t.log(name, lines.isEmpty() ? "" : lines.getFirst());
                if (lines.size() > 2) {
                    t.log(lines.get(2), lines.getLast());
                }
            }
        }
    }

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
                            pool.submit(InterpreterPoolCases::seven).result();
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

    @SuppressWarnings("ReferenceEquality") // whether it is the same object is the question
    void values_travel_as_copies(Trace t) {
        run.main(
                () -> {
                    try (var pool = new InterpreterPoolExecutor(py, 1)) {
                        PyFunction.OneArgument<@Nullable Object, @Nullable Object> same =
                                (p, x) -> x;
                        for (Object value :
                                Arrays.asList(
                                        null,
                                        7,
                                        1.5,
                                        "x",
                                        List.of(1, List.of(2)),
                                        Map.of("a", 1))) {
                            Object got = pool.submit(same, value).result();
                            t.log(
                                    PyText.repr(got),
                                    got == null ? value == null : got.equals(value));
                        }
                        List<Integer> given = new ArrayList<>(List.of(1));
                        t.log(pool.submit(same, given).result() == given);
                        PyFunction.SilentOneArgument<List<Integer>> append = (p, x) -> x.add(2);
                        t.log(pool.submit(append, given).result(), given);
                    }
                });
    }

    @Covers(POOL + "test_submit_func_globals")
    void globals_are_not_shared(Trace t) {
        run.main(
                () -> {
                    try (var pool = new InterpreterPoolExecutor(py, 1)) {
                        state = "outside";
                        t.log(pool.submit(InterpreterPoolCases::get).result());
                        t.log(pool.submit(InterpreterPoolCases::put, "inside").result());
                        t.log(pool.submit(InterpreterPoolCases::get).result(), state);
                    } finally {
                        state = "fresh";
                    }
                });
    }

    void each_worker_has_globals_of_its_own(Trace t) {
        run.main(
                () -> {
                    for (int pools = 0; pools < 2; pools++) {
                        try (var pool = new InterpreterPoolExecutor(py, 1)) {
                            t.log(pool.submit(InterpreterPoolCases::get).result());
                            pool.submit(InterpreterPoolCases::put, "changed").result();
                        }
                    }
                });
    }

    @Covers({
        INIT + "InterpreterPoolInitializerTest.test_initializer",
        POOL + "test_init_func",
        POOL + "test_init_with___main___global"
    })
    void an_initializer_changes_its_interpreter_only(Trace t) {
        run.main(
                () -> {
                    ThreadPoolOptions options =
                            ThreadPoolOptions.none()
                                    .withInitializer(
                                            InterpreterPoolCases::initialize, "initialized");
                    try (var pool = new InterpreterPoolExecutor(py, 1, options)) {
                        t.log(pool.submit(InterpreterPoolCases::get).result(), state);
                    }
                });
    }

    @Covers(POOL + "test_submit_exception_in_func")
    void an_exception_comes_out_with_its_cause(Trace t) {
        run.main(
                () -> {
                    try (var pool = new InterpreterPoolExecutor(py, 1)) {
                        Future<?> boo = pool.submit(InterpreterPoolCases::fail, "boo");
                        told(t, () -> boo.result());
                        Future<?> empty = pool.submit(InterpreterPoolCases::fail, "");
                        told(t, () -> empty.result());
                        Future<?> ended = pool.submit(InterpreterPoolCases::end);
                        told(t, () -> ended.result());
                        Throwable error =
                                pool.submit(InterpreterPoolCases::fail, "boo").exception();
                        t.log(error == null ? "None" : ErrorName.of(error).name());
                    }
                });
    }

    @Covers({
        POOL + "test_submit_closure",
        POOL + "test_submit_instance_method",
        POOL + "test_submit_local_instance",
        POOL + "test_pickle_errors_propagate"
    })
    void what_cannot_travel_is_refused(Trace t) {
        run.main(
                () -> {
                    try (var pool = new InterpreterPoolExecutor(py, 1)) {
                        Future<?> argument = pool.submit(InterpreterPoolCases::same, new Lock(py));
                        told(t, () -> argument.result());
                        PyFunction.NoArguments<Boolean> captures = p -> run.py().equals(p);
                        Future<Boolean> function = pool.submit(captures);
                        told(t, () -> function.result());
                        Future<Object> result = pool.submit(InterpreterPoolCases::lock);
                        told(t, () -> result.result());
                        t.log(result.exception() instanceof TypeError);
                        PyFunction.NoArguments<String> still = p -> "still works";
                        t.log(pool.submit(still).result());
                    }
                });
    }

    /** An exception that holds something that can't travel. */
    private static final class Odd extends PyException {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings({"serial", "unused"}) // that it isn't serializable is the point
        private final Object held;

        Odd(Object held) {
            super(String.valueOf(held));
            this.held = held;
        }
    }

    private static void failOddly(Interpreter py) {
        throw new Odd(new Lock(py));
    }

    void an_exception_that_cannot_travel_is_told(Trace t) {
        run.main(
                () -> {
                    try (var pool = new InterpreterPoolExecutor(py, 1)) {
                        pool.submit(InterpreterPoolCases::failOddly).result();
                    } catch (PyException e) {
                        t.log(
                                e.pythonName(),
                                e.text().lines().toList().getFirst().contains("Odd: "));
                    }
                });
    }

    @Covers({
        INIT + "InterpreterPoolFailingInitializerTest.test_initializer",
        POOL + "test_init_exception_in_func"
    })
    void an_initializer_that_fails_breaks_the_pool(Trace t) {
        run.main(
                () -> {
                    int before = run.stderr().size();
                    ThreadPoolOptions options =
                            ThreadPoolOptions.none()
                                    .withInitializer(InterpreterPoolCases::failAtOnce);
                    try (var pool = new InterpreterPoolExecutor(py, 1, options)) {
                        Future<Integer> future = pool.submit(InterpreterPoolCases::seven);
                        t.tell(() -> future.result());
                        t.tell(() -> pool.submit(InterpreterPoolCases::seven));
                    }
                    List<String> lines = run.stderr().subList(before, run.stderr().size());
                    t.log(lines.getFirst());
                    t.log(lines.getLast());
                });
    }

    @Covers({POOL + "test_init_closure", POOL + "test_init_instance_method"})
    void an_initializer_that_cannot_travel_breaks_the_pool(Trace t) {
        run.main(
                () -> {
                    Lock lock = new Lock(py);
                    PyFunction.SilentNoArguments locks = p -> lock.acquire();
                    ThreadPoolOptions options = ThreadPoolOptions.none().withInitializer(locks);
                    try (var pool = new InterpreterPoolExecutor(py, 1, options)) {
                        Future<Integer> future = pool.submit(InterpreterPoolCases::seven);
                        t.tell(() -> future.result());
                    }
                    t.log(run.stderr().stream().anyMatch(l -> l.contains("NotShareableError")));
                });
    }

    private static List<Integer> range(int end) {
        return Stream.iterate(0, x -> x + 1).limit(end).toList();
    }

    private static String all(Iterator<?> results) {
        List<Object> found = new ArrayList<>();
        results.forEachRemaining(found::add);
        return PyText.repr(found);
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
                            t.log(all(pool.map(InterpreterPoolCases::square, range(6), options)));
                        }
                        for (int end : new int[] {4, 0}) {
                            MapOptions two = none.withBuffersize(2);
                            t.log(all(pool.map(InterpreterPoolCases::square, range(end), two)));
                        }
                        Iterator<Integer> results =
                                pool.map(InterpreterPoolCases::inverse, List.of(3, 0, 4));
                        t.tell(() -> results.next());
                        t.tell(() -> results.next());
                        t.log(results.hasNext() ? results.next() : null);
                        for (int size : new int[] {0, -1}) {
                            t.tell(
                                    () ->
                                            pool.map(
                                                    InterpreterPoolCases::square,
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
                    Future<Integer> future = pool.submit(InterpreterPoolCases::seven);
                    pool.shutdown();
                    t.log(future.done(), future.result());
                    t.tell(() -> pool.submit(InterpreterPoolCases::seven));
                });
    }
}
