package dev.parallax.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.compare.Comparer;
import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.SampleComparison;
import dev.parallax.record.LaneRun;
import dev.parallax.record.SampleRecords;
import dev.parallax.record.ThreadSpan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

class ThreadBarsTests {
    private static String bars(Style style, List<ThreadSpan> python, List<ThreadSpan> java) {
        ComparisonVerdict verdict = verdict(python, java);
        StringWriter text = new StringWriter();
        new ThreadBars(new PrintWriter(text), style).print(Shown.in(verdict));
        return text.toString();
    }

    static ComparisonVerdict verdict(List<ThreadSpan> python, List<ThreadSpan> java) {
        return Comparer.compare(
                SampleComparison.named("io_bound/threads").build(),
                SampleRecords.record(
                        "io_bound/threads",
                        "",
                        SampleRecords.lane("cpython", run(python)),
                        SampleRecords.lane("java", run(java))));
    }

    private static LaneRun run(List<ThreadSpan> threads) {
        LaneRun run = SampleRecords.printed("x");
        return new LaneRun(
                run.status(),
                run.reason(),
                run.exitCode(),
                run.output(),
                threads,
                run.totals(),
                run.exception(),
                run.wallSeconds(),
                run.cpuSeconds(),
                run.peakMemoryBytes(),
                run.threadDump());
    }

    private static ThreadSpan span(String thread, double begin, double end) {
        return new ThreadSpan(4711, "MainProcess", thread, begin, end);
    }

    @Test
    void a_bar_goes_from_begin_to_end() {
        String text =
                bars(
                        new Style(60, false, false),
                        List.of(span("MainThread", 0, 4), span("worker", 1, 2)),
                        List.of(span("MainThread", 0, 2), span("worker", 1, Double.NaN)));
        assertThat(text.lines().map(String::stripTrailing))
                .containsExactly(
                        "  threads over time",
                        "  cpython  MainThread  ============================= 4.00 s",
                        "           worker      .......========..............",
                        "  java     MainThread  ============================= 2.00 s",
                        "           worker      ..............???????????????",
                        "");
    }

    @Test
    void one_thread_alone_is_no_picture() {
        List<ThreadSpan> one = List.of(span("MainThread", 0, 4));
        assertThat(bars(new Style(60, false, true), one, one)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 200})
    void many_threads_with_long_names_stay_in_the_terminal(int width) {
        List<ThreadSpan> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(span("\u001b[31mThread-" + i + " with a rather long name", i, i + 2));
        }
        String text = bars(new Style(width, false, true), many, many);
        assertThat(text).contains("and 20 more threads").doesNotContain("\u001b");
        assertThat(text.lines().filter(line -> Cells.width(line) > width)).isEmpty();
    }
}
