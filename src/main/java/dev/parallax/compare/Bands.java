package dev.parallax.compare;

import dev.parallax.compare.TopicTimes.Checked;
import dev.parallax.compare.TopicTimes.Row;
import dev.parallax.manifest.Band;
import dev.parallax.manifest.Topic;
import dev.parallax.record.LaneRecord;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the ratios that a topic expects against those that came out. */
final class Bands {
    private Bands() {}

    static Row check(
            Topic topic,
            String lane,
            Map<String, LaneTime> times,
            List<ComparisonVerdict> verdicts) {
        Row row = new Row(lane, times, List.of());
        List<Checked> checked =
                topic.bands().stream()
                        .filter(band -> applies(band, lane, verdicts))
                        .flatMap(band -> check(band, row).stream())
                        .toList();
        return new Row(lane, times, checked);
    }

    private static Optional<Checked> check(Band band, Row row) {
        return row.ratio(band.variant(), band.base())
                .map(
                        ratio ->
                                new Checked(
                                        band,
                                        ratio,
                                        ratio >= band.atLeast() && ratio <= band.atMost()));
    }

    private static boolean applies(Band band, String lane, List<ComparisonVerdict> verdicts) {
        if (!band.lanes().isEmpty() && !band.lanes().contains(lane)) {
            return false;
        }
        return verdicts.stream()
                .allMatch(
                        v ->
                                v.record().environment().cores() >= band.cores()
                                        && gil(v, lane, band.gil()));
    }

    /** Looks at the GIL that was observed, not at the one that was asked for. */
    private static boolean gil(ComparisonVerdict verdict, String lane, Optional<String> expected) {
        return expected.isEmpty()
                || verdict.record().lanes().stream()
                        .filter(l -> l.lane().equals(lane) && LaneTime.of(l).isPresent())
                        .map(LaneRecord::stamp)
                        .allMatch(stamp -> stamp.gil().equals(expected.get()));
    }
}
