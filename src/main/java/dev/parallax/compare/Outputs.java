package dev.parallax.compare;

import dev.parallax.manifest.MatchMode;
import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine;
import dev.parallax.record.OutputLine.Stream;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Takes lines out of runs. */
final class Outputs {
    private Outputs() {}

    /**
     * Returns what was written to a stream; {@link Line#index} counts the lines of both streams.
     */
    static List<Line> of(LaneRun run, Stream stream) {
        return lines(run).filter(l -> run.output().get(l.index()).stream() == stream).toList();
    }

    /** Returns what was written to both streams, in order of time. */
    static List<Line> merged(LaneRun run) {
        return lines(run).toList();
    }

    private static java.util.stream.Stream<Line> lines(LaneRun run) {
        List<OutputLine> output = run.output();
        return IntStream.range(0, output.size()).mapToObj(i -> new Line(i, output.get(i).text()));
    }

    /** Says whether the digests of standard output already settle that it is equal. */
    static boolean sameDigest(LaneRun one, LaneRun other) {
        return !one.totals().sha256().isEmpty()
                && one.totals().sha256().equals(other.totals().sha256());
    }

    static boolean truncated(LaneRun one, LaneRun other) {
        return one.totals().truncated() || other.totals().truncated();
    }

    /** Says whether equal lines must have an equal digest. */
    static boolean digestDecides(Set<MatchMode> modes) {
        return modes.isEmpty() || modes.equals(Set.of(MatchMode.EXACT));
    }
}
