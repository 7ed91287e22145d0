package dev.parallax.compare;

import dev.parallax.record.LaneRecord;
import dev.parallax.record.LaneRun;
import dev.parallax.record.RunStatus;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a lane took for one comparison, over its completed runs; seconds.
 *
 * @param wall from the first statement to the end
 * @param cpu processor time, children included; empty where it can't be known
 */
public record LaneTime(Spread wall, Optional<Spread> cpu) {

    /** Returns the time of a lane; empty if no run completed. */
    public static Optional<LaneTime> of(LaneRecord lane) {
        Optional<Spread> cpu = Spread.of(completed(lane).mapToDouble(LaneRun::cpuSeconds));
        return Spread.of(completed(lane).mapToDouble(LaneRun::wallSeconds))
                .map(wall -> new LaneTime(wall, cpu));
    }

    private static Stream<LaneRun> completed(LaneRecord lane) {
        return lane.runs().stream().filter(run -> run.status() == RunStatus.COMPLETED);
    }
}
