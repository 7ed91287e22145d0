package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.InterpreterPoolExecutor;
import dev.parallax.semantics.futures.ThreadPoolOptions;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.threading.Lock;

import java.util.List;

/**
 * InterpreterPoolExecutor: globals and initializers; {@code contract/interpreter_pools.py} is the
 * other half.
 */
class InterpreterGlobalCases {
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

    private static void failAtOnce(Interpreter py) {
        throw new ValueError("boo");
    }

    @Covers(POOL + "test_submit_func_globals")
    void globals_are_not_shared(Trace t) {
        run.main(
                () -> {
                    try (var pool = new InterpreterPoolExecutor(py, 1)) {
                        state = "outside";
                        t.log(pool.submit(InterpreterGlobalCases::get).result());
                        t.log(pool.submit(InterpreterGlobalCases::put, "inside").result());
                        t.log(pool.submit(InterpreterGlobalCases::get).result(), state);
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
                            t.log(pool.submit(InterpreterGlobalCases::get).result());
                            pool.submit(InterpreterGlobalCases::put, "changed").result();
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
                                            InterpreterGlobalCases::initialize, "initialized");
                    try (var pool = new InterpreterPoolExecutor(py, 1, options)) {
                        t.log(pool.submit(InterpreterGlobalCases::get).result(), state);
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
                                    .withInitializer(InterpreterGlobalCases::failAtOnce);
                    try (var pool = new InterpreterPoolExecutor(py, 1, options)) {
                        Future<Integer> future = pool.submit(PoolFunctions::seven);
                        t.tell(() -> future.result());
                        t.tell(() -> pool.submit(PoolFunctions::seven));
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
                        Future<Integer> future = pool.submit(PoolFunctions::seven);
                        t.tell(() -> future.result());
                    }
                    t.log(run.stderr().stream().anyMatch(l -> l.contains("NotShareableError")));
                });
    }
}
