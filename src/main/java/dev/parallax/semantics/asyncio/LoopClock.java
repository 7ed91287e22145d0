package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.interpreter.Interpreter;

/**
 * {@code loop.time()}: the clock as the program sees it, so that a second of sleep is a second
 * whatever the time scale. At scale 0 the loop's time leaps to the next timer.
 */
final class LoopClock {
    private final Interpreter py;
    private final double scale;
    private long leapt;

    LoopClock(Interpreter py) {
        this.py = py;
        scale = py.settings().timeScale();
    }

    long nanos() {
        long real = py.clock().monotonicNanos();
        if (scale == 1) {
            return real;
        }
        return scale == 0 ? real + leapt : (long) (real / scale);
    }

    /** Returns how long to wait really; 0 for not at all. */
    long real(long nanos) {
        return nanos == Long.MAX_VALUE || scale == 1 ? nanos : (long) Math.ceil(nanos * scale);
    }

    /** Says whether waiting is done by {@link #leap} alone. */
    boolean leaps() {
        return scale == 0 || py.clock().virtual();
    }

    /** Returns how long to stand still, in real time, for calls that other threads make. */
    long patience() {
        return py.clock().patience();
    }

    void leap(long nanos) throws InterruptedException {
        if (scale == 0) {
            leapt += nanos;
        } else {
            py.clock().sleep(Math.max(1, real(nanos)));
        }
    }
}
