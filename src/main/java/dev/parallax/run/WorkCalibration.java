package dev.parallax.run;

import dev.parallax.lane.LaneRequest;

import java.util.function.ToLongFunction;

/**
 * The factor that a Java port's work is multiplied by until a serial task lasts long enough to
 * compare. It is measured once and then the same for all variants, or their ratios would mean
 * nothing.
 */
public final class WorkCalibration {
    private final ToLongFunction<LaneRequest> measure;
    private long factor;

    /** Keeps the measurement for later; {@code measure} returns a factor of 1 or more. */
    public WorkCalibration(ToLongFunction<LaneRequest> measure) {
        this.measure = measure;
    }

    /** A calibration for runs without a Java lane: everything keeps its own amount of work. */
    public static WorkCalibration none() {
        return new WorkCalibration(request -> 1);
    }

    /** Returns the factor, measuring it with {@code request}'s port on the first call. */
    long factor(LaneRequest request) {
        if (factor == 0) {
            factor = measure.applyAsLong(request);
        }
        return factor;
    }
}
