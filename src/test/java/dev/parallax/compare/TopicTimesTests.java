package dev.parallax.compare;

import static dev.parallax.record.SampleRecords.failed;
import static dev.parallax.record.SampleRecords.lane;
import static dev.parallax.record.SampleRecords.lasting;
import static dev.parallax.record.SampleRecords.printed;
import static dev.parallax.record.SampleRecords.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.manifest.Band;
import dev.parallax.manifest.Topic;
import dev.parallax.record.LaneRecord;
import dev.parallax.record.RunStatus;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

class TopicTimesTests {
    private static Topic topic(Band... bands) {
        return new Topic(
                "io",
                Path.of("io"),
                "Waiting",
                "It overlaps.",
                List.of("serial", "threads"),
                List.of(bands));
    }

    private static Band band(
            Set<String> lanes, String gil, double atLeast, double atMost, int cores) {
        return new Band(
                lanes, Optional.of(gil), "threads", "serial", atLeast, atMost, cores, "Because.");
    }

    private static ComparisonVerdict verdict(String variant, LaneRecord... lanes) {
        return Comparer.compare(
                SampleComparison.named("io/" + variant).variant(variant).build(),
                record("io/" + variant, "", lanes));
    }

    private static LaneRecord java(double seconds) {
        return lane("java", lasting(seconds, printed("a")));
    }

    @Test
    void theMedianIsTheMiddleOrTheMeanOfTheMiddleTwo() {
        assertThat(Spread.of(DoubleStream.of(9, 1, 2))).contains(new Spread(2, 1, 9, 3));
        assertThat(Spread.of(DoubleStream.of(4, 1, 2, 9))).contains(new Spread(3, 1, 9, 4));
        assertThat(Spread.of(DoubleStream.of())).isEmpty();
        assertThat(Spread.of(DoubleStream.of(1, Double.NaN))).isEmpty();
    }

    @Test
    void ratiosAreOfMediansWithinALane() {
        TopicTimes times =
                TopicTimes.of(
                                topic(),
                                List.of(verdict("threads", java(3)), verdict("serial", java(6))))
                        .orElseThrow();

        assertThat(times.rows()).hasSize(1);
        assertThat(times.rows().getFirst().times().keySet()).containsExactly("serial", "threads");
        assertThat(times.rows().getFirst().ratio("threads", "serial").orElseThrow())
                .isCloseTo(0.5, within(1e-9));
        assertThat(times.sameConditions()).isTrue();
    }

    @Test
    void aLaneWithASingleVariantHasNoRow() {
        assertThat(TopicTimes.of(topic(), List.of(verdict("serial", java(6))))).isEmpty();
        assertThat(
                        TopicTimes.of(
                                topic(),
                                List.of(
                                        verdict("serial", java(6)),
                                        verdict(
                                                "threads",
                                                lane("java", failed(RunStatus.CRASHED, "x"))))))
                .isEmpty();
    }

    @Test
    void aRatioOutsideItsBandIsToldAndOneInsideToo() {
        Band narrow = band(Set.of("java"), "on", 0.6, 0.7, 1);
        Band wide = band(Set.of(), "on", 0.4, Double.POSITIVE_INFINITY, 1);

        assertThat(checked(narrow, wide))
                .extracting(TopicTimes.Checked::inside)
                .containsExactly(false, true);
    }

    @Test
    void aBandForAnotherLaneGilOrMachineIsLeftOut() {
        assertThat(
                        checked(
                                band(Set.of("cpython"), "on", 0.6, 0.7, 1),
                                band(Set.of(), "off", 0.6, 0.7, 1),
                                band(Set.of(), "on", 0.6, 0.7, 64)))
                .isEmpty();
    }

    private static List<TopicTimes.Checked> checked(Band... bands) {
        return TopicTimes.of(
                        topic(bands),
                        List.of(verdict("serial", java(6)), verdict("threads", java(3))))
                .orElseThrow()
                .rows()
                .getFirst()
                .expected();
    }
}
