package dev.parallax.conformance;

import dev.parallax.semantics.interpreter.PyClock;
import dev.parallax.semantics.interpreter.RealClock;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.concurrent.locks.Condition;
import java.util.function.DoubleSupplier;

/** The time of a test's own event loop: it stands still until the test moves it on. */
public final class PythonClock implements PyClock {
    private static final double NANOS = 1e9;

    private final RealClock real = new RealClock();
    private final DoubleSupplier seconds;

    /**
     * Called by Python.
     *
     * @param seconds the loop's {@code time()}
     */
    public PythonClock(DoubleSupplier seconds) {
        this.seconds = seconds;
    }

    @Override
    public Instant now() {
        return real.now();
    }

    @Override
    public ZonedDateTime localTime() {
        return real.localTime();
    }

    @Override
    public long monotonicNanos() {
        return Math.round(seconds.getAsDouble() * NANOS);
    }

    @Override
    public void sleep(long nanos) {}

    @Override
    public void await(Condition signal, long nanos) throws InterruptedException {
        real.await(signal, nanos);
    }
}
