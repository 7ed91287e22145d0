package dev.parallax.compare;

import static dev.parallax.record.SampleRecords.lane;
import static dev.parallax.record.SampleRecords.printed;
import static dev.parallax.record.SampleRecords.raised;
import static dev.parallax.record.SampleRecords.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.Difference.Expect;
import dev.parallax.manifest.Difference.Where;
import dev.parallax.record.LaneRun;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.Set;

class BreakageTests {
    private static final LaneRun BROKEN = raised("AttributeError", "no coroutine");

    private static Comparison comparison(Where where, String line) {
        return SampleComparison.named("sample/x")
                .declare(
                        Set.of(),
                        Optional.of("today"),
                        where,
                        line,
                        Expect.INTERESTING,
                        Optional.of("3.11"),
                        "It is gone.")
                .build();
    }

    @Test
    void lanesThatBreakAlikeAreEachReportedWithThePlace() {
        ComparisonVerdict verdict =
                Comparer.compare(
                        comparison(Where.EXIT, "^AttributeError: "),
                        record(
                                "sample/x",
                                "today",
                                "",
                                lane("graalpy", BROKEN),
                                lane("cpython", BROKEN)));

        assertThat(verdict.overall()).isEqualTo(Overall.MATCH);
        assertThat(verdict.breakages())
                .extracting(Breakage::lane, Breakage::what, Breakage::place)
                .containsExactly(
                        tuple(
                                "graalpy",
                                "AttributeError: no coroutine",
                                Optional.of("script.py:3")),
                        tuple(
                                "cpython",
                                "AttributeError: no coroutine",
                                Optional.of("script.py:3")));
    }

    @Test
    void aBreakageInAChildProcessIsFoundOnStandardError() {
        LaneRun run =
                printed(
                        "2> Traceback (most recent call last):",
                        "2>   File \"processes.py\", line 7, in <module>",
                        "2>     executor.map()",
                        "2> RuntimeError: ");

        ComparisonVerdict verdict =
                Comparer.compare(
                        comparison(Where.STDERR, "^RuntimeError: $"),
                        record("sample/x", "today", "", lane("cpython", run)));

        assertThat(verdict.breakages())
                .extracting(Breakage::place)
                .containsExactly(Optional.of("processes.py:7"));
    }

    @Test
    void anEndThatIsGoodOrUndeclaredOrOf2018IsNone() {
        Comparison comparison = comparison(Where.EXIT, ".*");

        assertThat(
                        Comparer.compare(
                                        comparison,
                                        record("sample/x", "today", "", lane("java", printed("a"))))
                                .breakages())
                .isEmpty();
        assertThat(
                        Comparer.compare(
                                        comparison,
                                        record("sample/x", "2018", "", lane("cpython", BROKEN)))
                                .breakages())
                .isEmpty();
        assertThat(
                        Comparer.compare(
                                        comparison(Where.EXIT, "^NameError"),
                                        record("sample/x", "today", "", lane("cpython", BROKEN)))
                                .breakages())
                .isEmpty();
    }
}
