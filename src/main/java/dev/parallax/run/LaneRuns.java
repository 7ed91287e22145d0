package dev.parallax.run;

import dev.parallax.record.LaneRun;
import dev.parallax.record.LaneStamp;
import dev.parallax.record.OutputTotals;
import dev.parallax.record.RunStatus;

import java.util.List;

/** Runs that never began. */
final class LaneRuns {
    private LaneRuns() {}

    static LaneRun unsupported(String reason) {
        return nothing(RunStatus.UNSUPPORTED, reason);
    }

    static LaneRun broken(String reason) {
        return nothing(RunStatus.CRASHED, reason);
    }

    static LaneRun interrupted() {
        return nothing(RunStatus.INTERRUPTED, "the run was interrupted before this lane had ended");
    }

    /** A stamp for a lane that never got ready, so that nothing is claimed of it. */
    static LaneStamp noStamp(String lane) {
        return new LaneStamp(lane, "", "", "", "", "", List.of());
    }

    private static LaneRun nothing(RunStatus status, String reason) {
        OutputTotals none = new OutputTotals(0, 0, "");
        return new LaneRun(
                status,
                reason,
                null,
                List.of(),
                List.of(),
                none,
                null,
                Double.NaN,
                Double.NaN,
                0,
                null);
    }
}
