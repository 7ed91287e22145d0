package dev.parallax.compare;

import dev.parallax.record.LaneRecord;
import dev.parallax.record.LaneRun;
import dev.parallax.record.RunRecord;
import dev.parallax.record.RunStatus;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the lanes are compared with: the first completed run of CPython, else of GraalPy, else of
 * any lane.
 *
 * @param lane whose run it is
 * @param run the run
 */
record Reference(String lane, LaneRun run) {
    private static final List<String> PREFERRED = List.of("cpython", "graalpy");

    static Optional<Reference> in(RunRecord record) {
        return record.lanes().stream()
                .sorted(Comparator.comparingInt(Reference::rank))
                .flatMap(lane -> first(lane).stream())
                .findFirst();
    }

    private static int rank(LaneRecord lane) {
        int rank = PREFERRED.indexOf(lane.lane());
        return rank < 0 ? PREFERRED.size() : rank;
    }

    private static Optional<Reference> first(LaneRecord lane) {
        return lane.runs().stream()
                .filter(run -> run.status() == RunStatus.COMPLETED)
                .findFirst()
                .map(run -> new Reference(lane.lane(), run));
    }
}
