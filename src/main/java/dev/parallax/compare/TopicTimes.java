package dev.parallax.compare;

import dev.parallax.manifest.Band;
import dev.parallax.manifest.Topic;
import dev.parallax.record.LaneRecord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The time table of a topic: what its variants took in each lane, and their ratios.
 *
 * @param topic the topic
 * @param rows one a lane that ran at least two variants, in the records' order
 * @param sameConditions whether all records were made on one machine with one set of options; if
 *     not, ratios mean nothing
 */
public record TopicTimes(Topic topic, List<Row> rows, boolean sameConditions) {

    /** Copies the rows. */
    public TopicTimes {
        rows = List.copyOf(rows);
    }

    /**
     * A lane's times.
     *
     * @param lane the lane's name
     * @param times by variant, in the topic's order; a variant that didn't run is missing
     * @param expected the bands that are about this lane, and what came out
     */
    public record Row(String lane, Map<String, LaneTime> times, List<Checked> expected) {

        /** Returns a variant's time divided by another's; empty if one is missing or 0. */
        public Optional<Double> ratio(String variant, String base) {
            LaneTime above = times.get(variant);
            LaneTime below = times.get(base);
            if (above == null || below == null || below.wall().median() <= 0) {
                return Optional.empty();
            }
            return Optional.of(above.wall().median() / below.wall().median());
        }
    }

    /**
     * An expected ratio and the real one.
     *
     * @param band what was expected
     * @param ratio what came out
     * @param inside whether it fits; if not, it is interesting, never wrong
     */
    public record Checked(Band band, double ratio, boolean inside) {}

    /** Makes the table of a topic; empty if no lane ran two variants. */
    public static Optional<TopicTimes> of(Topic topic, List<ComparisonVerdict> verdicts) {
        List<ComparisonVerdict> own =
                verdicts.stream()
                        .filter(v -> v.comparison().topic().equals(topic.name()))
                        .filter(v -> v.comparison().variant().isPresent())
                        .toList();
        Map<String, Map<String, LaneTime>> times = times(topic, own);
        List<Row> rows = new ArrayList<>();
        times.forEach(
                (lane, byVariant) -> {
                    if (byVariant.size() > 1) {
                        rows.add(Bands.check(topic, lane, byVariant, own));
                    }
                });
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new TopicTimes(topic, rows, sameConditions(own)));
    }

    private static Map<String, Map<String, LaneTime>> times(
            Topic topic, List<ComparisonVerdict> verdicts) {
        Map<String, Map<String, LaneTime>> times = new LinkedHashMap<>();
        for (ComparisonVerdict verdict : verdicts) {
            for (LaneRecord lane : verdict.record().lanes()) {
                times.computeIfAbsent(lane.lane(), _ -> new LinkedHashMap<>());
            }
        }
        for (String variant : topic.variants()) {
            for (ComparisonVerdict verdict : verdicts) {
                if (verdict.comparison().variant().equals(Optional.of(variant))) {
                    add(times, variant, verdict);
                }
            }
        }
        return times;
    }

    private static void add(
            Map<String, Map<String, LaneTime>> times, String variant, ComparisonVerdict verdict) {
        for (LaneRecord lane : verdict.record().lanes()) {
            LaneTime.of(lane)
                    .ifPresent(
                            time ->
                                    times.computeIfAbsent(lane.lane(), _ -> new LinkedHashMap<>())
                                            .putIfAbsent(variant, time));
        }
    }

    private static boolean sameConditions(List<ComparisonVerdict> verdicts) {
        return verdicts.stream()
                        .map(v -> List.of(v.record().asked(), v.record().environment()))
                        .distinct()
                        .count()
                == 1;
    }
}
