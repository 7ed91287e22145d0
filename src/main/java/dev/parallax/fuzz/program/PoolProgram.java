package dev.parallax.fuzz.program;

import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.ThreadPoolExecutor;
import dev.parallax.semantics.futures.ThreadPoolOptions;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.InterpreterSettings;
import dev.parallax.semantics.interpreter.MainProgram;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.interpreter.RealClock;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** A pool whose calls go on one at a time, so that nothing depends on who is faster. */
abstract class PoolProgram extends JavaProgram {
    static final long PATIENCE = 10;

    final Interpreter py =
            new Interpreter(
                    InterpreterSettings.defaults().withGil(false), new RealClock(), line -> {});
    final List<Gate> calls = new ArrayList<>();
    private final Object changed = new Object();
    private @Nullable ThreadPoolExecutor pool;
    private int workers;
    private boolean closed;

    PoolProgram() {}

    @Override
    public final void run() {
        MainProgram.runMain(
                py,
                any -> {
                    try {
                        main();
                    } catch (Exception e) {
                        error("main", e);
                    } finally {
                        end();
                        calls.forEach(Gate::setOpen);
                        pool().shutdown(true);
                    }
                });
    }

    final ThreadPoolExecutor pool() {
        return Objects.requireNonNull(pool, "programs start their pool first");
    }

    /**
     * Makes the pool, and waits until all of its workers run.
     *
     * @param label what each worker's initializer logs; empty for no initializer
     */
    public final void start(int howMany, String label) throws Exception {
        workers = howMany;
        PyFunction.SilentNoArguments initializer = any -> log(label, null);
        ThreadPoolOptions none = ThreadPoolOptions.none();
        ThreadPoolOptions options = label.isEmpty() ? none : none.withInitializer(initializer);
        pool = new ThreadPoolExecutor(py, howMany, options);
        settle();
    }

    final void tellChanged() {
        synchronized (changed) {
            changed.notifyAll();
        }
    }

    /** Returns the calls that workers have taken or will take at once. */
    private List<Gate> first() {
        return calls.stream().filter(call -> !call.future().done()).limit(workers).toList();
    }

    /** Waits until each worker stands at a gate or has nothing to do. */
    final void settle() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        synchronized (changed) {
            while (!first().stream().allMatch(call -> call.started() && !call.open())) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new IllegalStateException("the workers do not come to their gates");
                }
                changed.wait(left);
            }
        }
        int idle = workers - first().size();
        if (idle > 0 && !closed) {
            meet(new CyclicBarrier(idle), idle);
        }
    }

    private void meet(CyclicBarrier meeting, int idle) throws Exception {
        PyFunction.NoArguments<Integer> probe = any -> meeting.await(PATIENCE, TimeUnit.SECONDS);
        List<Future<Integer>> probes = new ArrayList<>();
        for (int i = 0; i < idle; i++) {
            probes.add(pool().submit(probe));
        }
        for (Future<Integer> one : probes) {
            one.result();
        }
    }

    /** {@code pool.shutdown()}. */
    public final void shutdown() throws InterruptedException {
        closed = true;
        pool().shutdown(true);
    }

    /** {@code pool.shutdown(wait=False, cancel_futures=True)}. */
    public final void shutdownNow() throws InterruptedException {
        closed = true;
        pool().shutdown(false, true);
    }
}
