package dev.parallax.fuzz.program;

import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.ThreadPoolExecutor;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.InterpreterSettings;
import dev.parallax.semantics.interpreter.MainProgram;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.interpreter.RealClock;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What generated programs over futures inherit: a pool of one worker, which a gate keeps busy, so
 * that what happens does not depend on who is faster. Public as {@link JavaProgram} is.
 */
public abstract class FuturesProgram extends JavaProgram {
    private static final long PATIENCE = 10;

    private final Interpreter py =
            new Interpreter(
                    InterpreterSettings.defaults().withGil(false), new RealClock(), line -> {});
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(py, 1);
    private CountDownLatch opened = new CountDownLatch(0);

    /** For programs. */
    protected FuturesProgram() {}

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
                        opened.countDown();
                        pool.shutdown(true);
                    }
                });
    }

    /** Keeps the worker busy until {@link #drain}. */
    public final void gate() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        opened = gate;
        submit(
                () -> {
                    started.countDown();
                    return gate.await(PATIENCE, TimeUnit.SECONDS);
                });
        if (!started.await(PATIENCE, TimeUnit.SECONDS)) {
            throw new RuntimeError("the worker does not start");
        }
    }

    /** Lets the worker make all calls, and waits for it. */
    public final void drain() throws InterruptedException {
        opened.countDown();
        submit(() -> 0).result();
    }

    /** {@code pool.submit(function, argument)}. */
    public final Future<@Nullable Object> submit(Callable<@Nullable Object> call)
            throws InterruptedException {
        PyFunction.NoArguments<@Nullable Object> function = any -> call.call();
        return pool.submit(function);
    }

    /** {@code pool.shutdown()}. */
    public final void shutdown() throws InterruptedException {
        pool.shutdown(true);
    }

    /** {@code future.done()}. */
    public static boolean done(Future<?> future) {
        return future.state().done();
    }

    /** {@code future.cancelled()}. */
    public static boolean cancelled(Future<?> future) {
        return future.state().name().startsWith("CANCELLED");
    }

    /** Tells an exception, or None. */
    public static @Nullable String text(@Nullable Throwable error) {
        return error == null ? null : name(error);
    }
}
