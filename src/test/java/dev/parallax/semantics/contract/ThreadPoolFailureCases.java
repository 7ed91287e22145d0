package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.PoolCalls.blocked;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.contract.PoolCalls.Blocked;
import dev.parallax.semantics.errors.BrokenThreadPool;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.ThreadPoolExecutor;
import dev.parallax.semantics.futures.ThreadPoolOptions;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.threading.Event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * ThreadPoolExecutor: initializers, and what breaks a pool; {@code contract/pools.py} is the other
 * half.
 */
class ThreadPoolFailureCases {
    private static final String INIT = "test_concurrent_futures.test_init.";
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

    /** Tells first and last line of what the logger writes meanwhile. */
    private void logged(Trace t, Trace.Action body) throws Exception {
        int before = run.stderr().size();
        body.run();
        List<String> lines = run.stderr().subList(before, run.stderr().size());
        t.log(lines.isEmpty() ? "silent" : FutureStates.bare(lines.getFirst()));
        t.log(lines.isEmpty() ? "silent" : FutureStates.bare(lines.getLast()));
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
                        Blocked blocked = blocked(py, pool);
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
                                Future<String> first = pool.submit(PoolCalls::name);
                                Future<String> second = pool.submit(PoolCalls::name);
                                go.set();
                                t.tell(() -> first.result());
                                t.tell(() -> second.result());
                                t.tell(() -> pool.submit(PoolCalls::name));
                                t.log(RuntimeError.class.isAssignableFrom(BrokenThreadPool.class));
                                pool.shutdown();
                            });
                    t.tell(() -> pool.submit(PoolCalls::name));
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
                                futures.add(pool.submit(PoolCalls::name));
                                future.setResult("mine");
                                go.set();
                                pool.shutdown();
                            });
                    t.log(futures.get(0).result(), futures.get(1).done());
                });
    }
}
