package dev.parallax.jmh;

import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.ThreadPoolExecutor;
import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.InterpreterSettings;
import dev.parallax.semantics.interpreter.MainProgram;
import dev.parallax.semantics.interpreter.RealClock;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Calls made by a pool with one thread and waited for, under today's GIL. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class PoolSteps {
    private static final int CALLS = 1_000;

    /** {@code executor.submit(int)} a thousand times, then {@code result()} of all. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void submit() {
        run(PoolSteps::together);
    }

    /** {@code executor.submit(int).result()}: the next call is made when the last has returned. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void submitAndWait() {
        run(PoolSteps::oneByOne);
    }

    private static void run(MainProgram main) {
        InterpreterSettings settings = InterpreterSettings.defaults().withGil(GilPolicies.NEW, 0);
        MainProgram.runMain(new Interpreter(settings, new RealClock(), line -> {}), main);
    }

    private static void together(Interpreter py) throws InterruptedException {
        try (var executor = new ThreadPoolExecutor(py, 1)) {
            List<Future<Integer>> futures = new ArrayList<>(CALLS);
            for (int call = 0; call < CALLS; call++) {
                futures.add(executor.submit(inside -> 0));
            }
            for (Future<Integer> future : futures) {
                future.result();
            }
        }
    }

    private static void oneByOne(Interpreter py) throws InterruptedException {
        try (var executor = new ThreadPoolExecutor(py, 1)) {
            for (int call = 0; call < CALLS; call++) {
                executor.submit(inside -> 0).result();
            }
        }
    }
}
