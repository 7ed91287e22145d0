package dev.parallax.record;

import java.util.List;

/**
 * All executions of one comparison in one lane.
 *
 * @param lane the lane's name: {@code graalpy}, {@code java} or {@code cpython}
 * @param stamp what ran it
 * @param warmups how many executions before the first of {@code runs} were not kept
 * @param runs the measured executions, in order; never empty
 */
public record LaneRecord(String lane, LaneStamp stamp, int warmups, List<LaneRun> runs) {

    /** Copies the runs. */
    public LaneRecord {
        runs = List.copyOf(runs);
    }
}
