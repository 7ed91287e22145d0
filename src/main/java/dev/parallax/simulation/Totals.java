package dev.parallax.simulation;

import org.HdrHistogram.Histogram;

import java.time.Duration;

/** What a run counts. */
final class Totals {
    private static final long LONGEST = Duration.ofHours(1).toNanos();
    private static final int DIGITS = 3;

    final Histogram slices = new Histogram(1, LONGEST, DIGITS);
    final Histogram roundTrips = new Histogram(1, LONGEST, DIGITS);
    long checks;
    long syscalls;
    long forcedSwitches;
    long torn;

    void slice(long nanos) {
        slices.recordValue(Math.clamp(nanos, 0, LONGEST));
    }

    void roundTrip(long nanos) {
        roundTrips.recordValue(Math.clamp(nanos, 0, LONGEST));
    }
}
