package dev.parallax.run;

import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.LaneUnavailableException;

/**
 * The factor that a Java port's work is multiplied by until a serial task lasts long enough to
 * compare. It is measured once and then the same for all variants, or their ratios would mean
 * nothing.
 */
public final class WorkCalibration {
    private final Measurement measurement;
    private long factor;

    /** Measures how much work lasts long enough. */
    @FunctionalInterface
    public interface Measurement {

        /**
         * Returns a factor of 1 or more for this request's port.
         *
         * @throws LaneUnavailableException if the port can't be run here
         */
        long factor(LaneRequest request) throws LaneUnavailableException, InterruptedException;
    }

    /** Keeps the measurement for when it is needed. */
    public WorkCalibration(Measurement measurement) {
        this.measurement = measurement;
    }

    /** A calibration for runs without a Java lane: everything keeps its own amount of work. */
    public static WorkCalibration none() {
        return new WorkCalibration(request -> 1);
    }

    /**
     * Returns the factor, measuring it with {@code request}'s port on the first call. A port that
     * can't be run gets 1: its lane says why when it is asked to get ready. An interrupt is kept.
     */
    long factor(LaneRequest request) {
        if (factor > 0) {
            return factor;
        }
        try {
            factor = measurement.factor(request);
            return factor;
        } catch (LaneUnavailableException e) {
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
