package dev.parallax.jmh;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.multiprocessing.ProcessPoolExecutor;
import dev.parallax.semantics.multiprocessing.ProcessPoolOptions;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Calls made by a pool of one warm process. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class ProcessSteps {
    private static final int CALLS = 200;
    private static final int ARGUMENTS = 10_000;
    private static final int CHUNK = 100;
    private static final List<Integer> RANGE = IntStream.range(0, ARGUMENTS).boxed().toList();

    private final ProgramThread thread = new ProgramThread();
    private ProcessPoolExecutor executor;

    /** Starts the pool and its process. */
    @Setup
    public void start() throws InterruptedException {
        Interpreter py = thread.begin();
        executor = new ProcessPoolExecutor(py, 1, ProcessPoolOptions.none());
        trip();
    }

    /** Ends them. */
    @TearDown
    public void end() {
        executor.close();
        thread.end();
    }

    private static int same(Interpreter py, int x) {
        return x;
    }

    /** {@code executor.submit(int, 1).result()}. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void trip() throws InterruptedException {
        PyFunction.OneArgument<Integer, Integer> same = ProcessSteps::same;
        for (int call = 0; call < CALLS; call++) {
            executor.submit(same, call).result();
        }
    }

    /** {@code list(executor.map(int, range(n), chunksize=100))}, one of the n. */
    @Benchmark
    @OperationsPerInvocation(ARGUMENTS)
    public long mapChunks() throws InterruptedException {
        Iterator<Integer> results = executor.map(ProcessSteps::same, RANGE, CHUNK);
        long sum = 0;
        while (results.hasNext()) {
            sum += results.next();
        }
        return sum;
    }
}
