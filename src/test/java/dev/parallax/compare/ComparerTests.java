package dev.parallax.compare;

import static dev.parallax.record.SampleRecords.exited;
import static dev.parallax.record.SampleRecords.failed;
import static dev.parallax.record.SampleRecords.lane;
import static dev.parallax.record.SampleRecords.printed;
import static dev.parallax.record.SampleRecords.raised;
import static dev.parallax.record.SampleRecords.record;
import static dev.parallax.record.SampleRecords.truncated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parallax.compare.Finding.Side;
import dev.parallax.manifest.Difference.Expect;
import dev.parallax.manifest.Difference.Where;
import dev.parallax.manifest.MatchMode;
import dev.parallax.record.LaneRecord;
import dev.parallax.record.LaneRun;
import dev.parallax.record.RunStatus;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

class ComparerTests {
    private static ComparisonVerdict compare(SampleComparison comparison, LaneRecord... lanes) {
        return Comparer.compare(comparison.build(), record("sample/x", "", lanes));
    }

    private static ComparisonVerdict compare(LaneRun reference, LaneRun java) {
        return compare(sample(), lane("cpython", reference), lane("java", java));
    }

    private static SampleComparison sample() {
        return SampleComparison.named("sample/x");
    }

    @Test
    void equalOutputsMatch() {
        ComparisonVerdict verdict = compare(printed("a", "2> b"), printed("a", "2> b"));

        assertThat(verdict.overall()).isEqualTo(Overall.MATCH);
        assertThat(verdict.reference()).contains("cpython");
    }

    @Test
    void anUndeclaredLineIsForbiddenOnWhicheverSide() {
        ComparisonVerdict verdict = compare(printed("a", "b"), printed("a", "c"));

        assertThat(verdict.overall()).isEqualTo(Overall.FORBIDDEN);
        assertThat(verdict.lanes().get(1).findings())
                .extracting(Finding::where, Finding::side, Finding::index, Finding::text)
                .containsExactly(
                        tuple(Where.STDOUT, Side.EXPECTED, 1, "b"),
                        tuple(Where.STDOUT, Side.ACTUAL, 1, "c"));
        assertThat(verdict.lanes().get(1).findings())
                .allMatch(f -> f.reason().equals("undeclared"));
    }

    @Test
    void swappedLinesAreForbidden() {
        assertThat(compare(printed("a", "b"), printed("b", "a")).overall())
                .isEqualTo(Overall.FORBIDDEN);
    }

    @Test
    void aMissingLineIsForbidden() {
        assertThat(compare(printed("a", "b"), printed("a")).overall()).isEqualTo(Overall.FORBIDDEN);
    }

    @Test
    void theRightLineOnTheWrongStreamIsForbidden() {
        assertThat(compare(printed("a"), printed("2> a")).overall()).isEqualTo(Overall.FORBIDDEN);
    }

    @Test
    void anotherExceptionTextIsForbidden() {
        ComparisonVerdict verdict =
                compare(raised("ValueError", "one", "a"), raised("ValueError", "two", "a"));

        assertThat(verdict.overall()).isEqualTo(Overall.FORBIDDEN);
        assertThat(verdict.lanes().get(1).findings())
                .extracting(Finding::text)
                .containsExactly("ValueError: two, not ValueError: one");
    }

    @Test
    void anotherExitStatusIsForbiddenUnlessIgnored() {
        LaneRecord expected = lane("cpython", exited(0, "a"));
        LaneRecord actual = lane("java", exited(3, "a"));

        assertThat(compare(sample(), expected, actual).overall()).isEqualTo(Overall.FORBIDDEN);
        assertThat(compare(sample().exit(MatchMode.IGNORE), expected, actual).overall())
                .isEqualTo(Overall.MATCH);
    }

    @Test
    void theFirstDeclarationThatFitsDecides() {
        SampleComparison comparison =
                sample().declare(Where.STDOUT, "^b$", Expect.ACCEPTED, "b is fine")
                        .declare(Where.STDOUT, ".*", Expect.FORBIDDEN, "nothing else is");

        ComparisonVerdict fine =
                compare(comparison, lane("cpython", printed("a")), lane("java", printed("a", "b")));
        ComparisonVerdict wrong =
                compare(comparison, lane("cpython", printed("a")), lane("java", printed("a", "c")));

        assertThat(fine.overall()).isEqualTo(Overall.ACCEPTED);
        assertThat(wrong.overall()).isEqualTo(Overall.FORBIDDEN);
        assertThat(wrong.lanes().get(1).findings().getFirst().reason())
                .isEqualTo("nothing else is");
    }

    @Test
    void anInterestingDifferenceDoesNotFail() {
        ComparisonVerdict verdict =
                compare(
                        sample().declare(Where.EXIT, "^exit status 3$", Expect.INTERESTING, "so"),
                        lane("cpython", exited(0, "a")),
                        lane("java", exited(3, "a")));

        assertThat(verdict.overall()).isEqualTo(Overall.INTERESTING);
        assertThat(verdict.overall().fails()).isFalse();
    }

    @Test
    void aDeclarationForOtherPlacesLanesOrErasDoesNotCount() {
        SampleComparison comparison =
                sample().declare(Where.STDERR, "b", Expect.ACCEPTED, "wrong stream")
                        .declare(
                                Set.of("graalpy"),
                                Optional.empty(),
                                Where.STDOUT,
                                "b",
                                Expect.ACCEPTED,
                                Optional.empty(),
                                "wrong lane")
                        .declare(
                                Set.of(),
                                Optional.of("today"),
                                Where.STDOUT,
                                "b",
                                Expect.ACCEPTED,
                                Optional.empty(),
                                "wrong era");

        assertThat(
                        compare(
                                        comparison,
                                        lane("cpython", printed("a")),
                                        lane("java", printed("a", "b")))
                                .overall())
                .isEqualTo(Overall.FORBIDDEN);
    }

    @Test
    void aTimeOutAndACrashFailUnlessDeclared() {
        LaneRecord slow = lane("java", failed(RunStatus.TIMED_OUT, "over 2 s"));
        LaneRecord dead = lane("graalpy", failed(RunStatus.CRASHED, "killed by signal 9"));
        LaneRecord fine = lane("cpython", printed("a"));
        SampleComparison declared =
                sample().declare(Where.EXIT, "^timed out", Expect.ACCEPTED, "endless")
                        .declare(Where.EXIT, "signal 9", Expect.INTERESTING, "killed");

        assertThat(compare(sample(), fine, slow).overall()).isEqualTo(Overall.FORBIDDEN);
        assertThat(compare(sample(), fine, dead).overall()).isEqualTo(Overall.FORBIDDEN);
        assertThat(compare(sample(), slow, dead).overall()).isEqualTo(Overall.FORBIDDEN);
        assertThat(compare(declared, fine, slow, dead).overall()).isEqualTo(Overall.INTERESTING);
    }

    @Test
    void theReferenceIsTheFirstOfCpythonGraalpyAndOthersThatCompleted() {
        LaneRecord noCpython = lane("cpython", failed(RunStatus.UNSUPPORTED, "none here"));
        LaneRecord brokenGraalpy = lane("graalpy", failed(RunStatus.CRASHED, "gone"));

        assertThat(compare(sample(), lane("java", printed("a")), noCpython).reference())
                .contains("java");
        assertThat(
                        compare(
                                        sample(),
                                        lane("java", printed("a")),
                                        lane("graalpy", printed("a")),
                                        noCpython)
                                .reference())
                .contains("graalpy");
        assertThat(compare(sample(), noCpython, brokenGraalpy).reference()).isEmpty();
    }

    @Test
    void aSkippedLaneIsNoFailure() {
        ComparisonVerdict verdict =
                compare(
                        sample(),
                        lane("cpython", failed(RunStatus.UNSUPPORTED, "none here")),
                        lane("graalpy", printed("a")),
                        lane("java", printed("a")));

        assertThat(verdict.overall()).isEqualTo(Overall.MATCH);
        assertThat(verdict.lanes().getFirst().skipped()).isTrue();
    }

    @Test
    void nothingButSkippedLanesIsSkipped() {
        ComparisonVerdict verdict =
                compare(
                        sample(),
                        lane("cpython", failed(RunStatus.UNSUPPORTED, "none here")),
                        lane("java", failed(RunStatus.INTERRUPTED, "stopped")));

        assertThat(verdict.overall()).isEqualTo(Overall.SKIPPED);
        assertThat(Conclusion.of(List.of(verdict))).isEqualTo(Conclusion.NOTHING_RAN);
    }

    @Test
    void aLaneWithoutAnythingToCompareWithIsAlone() {
        assertThat(compare(sample(), lane("java", printed("a"))).overall())
                .isEqualTo(Overall.ALONE);
        assertThat(Overall.ALONE.fails()).isFalse();
    }

    @Test
    void nothingPrintedByAnyLaneIsVacuousAndFails() {
        ComparisonVerdict verdict = compare(printed(), printed());

        assertThat(verdict.overall()).isEqualTo(Overall.VACUOUS);
        assertThat(verdict.overall().fails()).isTrue();
        assertThat(compare(exited(3), exited(3)).overall()).isEqualTo(Overall.MATCH);
    }

    @Test
    void everyRunMustAgreeAndOutcomesAreCounted() {
        ComparisonVerdict verdict =
                compare(
                        sample(),
                        lane("cpython", printed("a"), printed("a")),
                        lane("java", printed("a"), printed("b"), printed("a")));

        assertThat(verdict.overall()).isEqualTo(Overall.FORBIDDEN);
        LaneVerdict java = verdict.lanes().get(1);
        assertThat(java.tallies())
                .extracting(LaneVerdict.Tally::runs, LaneVerdict.Tally::of)
                .containsExactly(tuple(2, 3), tuple(1, 3));
        assertThat(java.tallies().get(1).first()).isEqualTo(1);
    }

    @Test
    void runsThatDifferInDeclaredWaysAreOneOutcomeWhateverTheirTexts() {
        ComparisonVerdict verdict =
                compare(
                        sample().declare(Where.STDOUT, "^id \\d+$", Expect.ACCEPTED, "an address"),
                        lane("cpython", printed("a", "id 1")),
                        lane("java", printed("a", "id 2"), printed("a", "id 3")));

        assertThat(verdict.lanes().get(1).tallies()).hasSize(1);
    }

    @Test
    void theReferencesOwnOtherRunsMustAgreeToo() {
        assertThat(
                        compare(
                                        sample(),
                                        lane("cpython", printed("a"), printed("b")),
                                        lane("java", printed("a")))
                                .overall())
                .isEqualTo(Overall.FORBIDDEN);
    }

    @Test
    void truncatedOutputsAreComparedByDigestAndCount() {
        LaneRun flood = truncated(printed("a"), 9, "aa");

        assertThat(compare(flood, truncated(printed("a"), 9, "aa")).overall())
                .isEqualTo(Overall.MATCH);
        assertThat(compare(flood, truncated(printed("a"), 9, "bb")).overall())
                .isEqualTo(Overall.FORBIDDEN);
        assertThat(compare(flood, truncated(printed("a"), 8, "bb")).overall())
                .isEqualTo(Overall.FORBIDDEN);
    }

    @Test
    void aDigestThatModesMakeMeaninglessIsInterestingNotRight() {
        ComparisonVerdict verdict =
                compare(
                        sample().stdout(MatchMode.IGNORE_PIDS),
                        lane("cpython", truncated(printed("PID: 1"), 9, "aa")),
                        lane("java", truncated(printed("PID: 2"), 9, "bb")));

        assertThat(verdict.overall()).isEqualTo(Overall.INTERESTING);
    }
}
