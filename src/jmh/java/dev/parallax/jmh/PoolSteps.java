package dev.parallax.jmh;

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

import java.util.concurrent.TimeUnit;

/** One call made by a pool with one thread and waited for, under today's GIL. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class PoolSteps {
    private static final int CALLS = 1_000;

    /** {@code executor.submit(int).result()}. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void submit() {
        InterpreterSettings settings = InterpreterSettings.defaults().withGil(GilPolicies.NEW, 0);
        Interpreter interpreter = new Interpreter(settings, new RealClock(), line -> {});
        MainProgram.runMain(interpreter, PoolSteps::calls);
    }

    private static void calls(Interpreter py) throws InterruptedException {
        try (var executor = new ThreadPoolExecutor(py, 1)) {
            for (int call = 0; call < CALLS; call++) {
                executor.submit(inside -> 0).result();
            }
        }
    }
}
