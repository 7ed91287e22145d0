package dev.parallax.compare;

import static dev.parallax.record.SampleRecords.lane;
import static dev.parallax.record.SampleRecords.printed;
import static dev.parallax.record.SampleRecords.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parallax.manifest.Difference.Expect;
import dev.parallax.manifest.Difference.Where;
import dev.parallax.manifest.MatchMode;
import dev.parallax.record.LaneRun;

import org.junit.jupiter.api.Test;

class SlideComparisonTests {
    private static final String SLIDE =
            """
            >>> gen = gen_integer()
            >>> next(gen)
            Calling for fist time...
            1
            >>> next(gen)
            Traceback (most recent call last):
            ...
            StopIteration
            """;
    private static final LaneRun RUN =
            printed(
                    "Calling for fist time ... ",
                    "1",
                    "2> Traceback (most recent call last):",
                    "2>   File \"<console>\", line 1, in <module>",
                    "2> StopIteration");

    private static ComparisonVerdict compare(SampleComparison comparison, LaneRun run) {
        return Comparer.compare(comparison.build(), record("sample/x", SLIDE, lane("java", run)));
    }

    private static SampleComparison sample() {
        return SampleComparison.named("sample/x").slide(MatchMode.DOCTEST);
    }

    @Test
    void aTranscriptMatchesBothStreamsInTheOrderOfTime() {
        assertThat(compare(sample(), RUN).overall()).isEqualTo(Overall.MATCH);
    }

    @Test
    void aLineThatTheSlideDoesNotShowIsForbidden() {
        ComparisonVerdict verdict =
                compare(
                        sample(),
                        printed(
                                "Calling for fist time ... ",
                                "2",
                                "2> Traceback (most recent call last):",
                                "2> StopIteration"));

        assertThat(verdict.overall()).isEqualTo(Overall.FORBIDDEN);
        assertThat(verdict.lanes().getFirst().findings())
                .extracting(Finding::where, Finding::text)
                .containsExactly(tuple(Where.SLIDE, "1"), tuple(Where.SLIDE, "2"));
    }

    @Test
    void theLastLineOfATracebackMustBeTheSlides() {
        ComparisonVerdict verdict =
                compare(
                        sample(),
                        printed(
                                "Calling for fist time ... ",
                                "1",
                                "2> Traceback (most recent call last):",
                                "2>   File \"<console>\", line 1, in <module>",
                                "2> RuntimeError: generator raised StopIteration"));

        assertThat(verdict.overall()).isEqualTo(Overall.FORBIDDEN);
    }

    @Test
    void aDeclaredSlideDifferenceIsNotOneBetweenLanes() {
        SampleComparison comparison =
                sample().declare(Where.SLIDE, "^2$", Expect.ACCEPTED, "a slip of the slide");

        assertThat(compare(comparison, printed("Calling for fist time ... ", "1", "2")).overall())
                .isEqualTo(Overall.FORBIDDEN);
        assertThat(
                        Comparer.compare(
                                        comparison.build(),
                                        record(
                                                "sample/x",
                                                "1\n",
                                                lane("cpython", printed("1")),
                                                lane("java", printed("1", "2"))))
                                .overall())
                .isEqualTo(Overall.FORBIDDEN);
    }
}
