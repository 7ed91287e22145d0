package dev.parallax.jmh;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.multiprocessing.Multiprocessing;
import dev.parallax.semantics.multiprocessing.PreparedChildren;
import dev.parallax.semantics.multiprocessing.PyProcess;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A process that is ready and waits, from its start to its end. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class ProcessStart {
    private final ProgramThread thread = new ProgramThread();
    private Interpreter py;

    /** Begins the program. */
    @Setup
    public void begin() {
        py = thread.begin();
    }

    /** Has a process ready. */
    @Setup(Level.Invocation)
    public void prepare() throws IOException {
        PreparedChildren.prepare(py, 1);
    }

    /** Ends the program. */
    @TearDown
    public void end() {
        py.spareJvms().endAll();
        thread.end();
    }

    private static void nothing(Interpreter inside) {}

    /** {@code process.start(); process.join()}. */
    @Benchmark
    public int startWarm() throws InterruptedException {
        PyProcess process = Multiprocessing.getContext(py).process(ProcessStart::nothing);
        process.start();
        process.join();
        return process.exitcode();
    }
}
