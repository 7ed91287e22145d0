package dev.parallax.lane.java;

import dev.parallax.port.Workload;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.InterpreterSettings;
import dev.parallax.semantics.interpreter.MainProgram;
import dev.parallax.semantics.interpreter.RealClock;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Finds the factor of work with which one serial task takes long enough to be measured: steps of
 * two until a task can be timed, which also lets the compiler settle, then in proportion.
 */
final class Calibration {
    /** What a task must take. */
    static final double AT_LEAST = 0.25;

    /** Twice that: a child JVM compiles the loop anew, and that should not be what is measured. */
    private static final double AIM = 0.5;

    private static final double TIMEABLE = 0.08;
    private static final long MOST = 1L << 24;

    private final Workload workload;
    private final InterpreterSettings settings;

    Calibration(Workload workload, InterpreterSettings settings) {
        this.workload = workload;
        this.settings = settings;
    }

    long factor() {
        long factor = 1;
        double seconds = seconds(factor);
        while (seconds < TIMEABLE && factor < MOST) {
            factor *= 2;
            seconds = seconds(factor);
        }
        while (seconds < AT_LEAST && factor < MOST) {
            factor = Math.max(factor + 1, (long) Math.ceil(factor * AIM / seconds));
            seconds = seconds(factor);
        }
        return factor;
    }

    private double seconds(long factor) {
        Interpreter py = new Interpreter(settings.withWork(factor), new RealClock(), line -> {});
        AtomicLong nanos = new AtomicLong();
        MainProgram.runMain(
                py,
                main -> {
                    long start = System.nanoTime();
                    workload.once(main);
                    nanos.set(System.nanoTime() - start);
                });
        return nanos.get() / 1e9;
    }
}
