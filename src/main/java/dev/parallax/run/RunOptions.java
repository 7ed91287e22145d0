package dev.parallax.run;

import dev.parallax.lane.GilChoice;
import dev.parallax.lane.LaneRequest.Era;
import dev.parallax.lane.LaneRequest.Processes;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a user asked of a run.
 *
 * @param lanes names of lanes, in the order they run; none twice
 * @param era which Python the scripts were written for
 * @param processes how GraalPy's children are made
 * @param liveNet whether HTTP requests leave the machine
 * @param gil which GIL the Java lane's threads share
 * @param jit whether GraalPy's compiler was asked for
 * @param repeat measured executions a lane, 1 or more
 * @param warmup executions before those, 0 or more
 * @param timeout limit for one execution
 * @param workers what replaces the scripts' {@code MAX_WORKERS}, if anything
 * @param timeScale what sleeps are multiplied by, 0 or more
 */
public record RunOptions(
        List<String> lanes,
        Era era,
        Processes processes,
        boolean liveNet,
        GilChoice gil,
        boolean jit,
        int repeat,
        int warmup,
        Duration timeout,
        OptionalInt workers,
        double timeScale) {

    /** Copies the lanes. */
    public RunOptions {
        lanes = List.copyOf(lanes);
    }
}
