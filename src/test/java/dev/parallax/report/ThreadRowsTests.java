package dev.parallax.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine;
import dev.parallax.record.OutputLine.Stream;
import dev.parallax.record.OutputTotals;
import dev.parallax.record.RunStatus;
import dev.parallax.record.ThreadSpan;

import org.junit.jupiter.api.Test;

import java.util.List;

class ThreadRowsTests {
    private static LaneRun run(List<OutputLine> output, List<ThreadSpan> threads, double wall) {
        OutputTotals totals = new OutputTotals(output.size(), output.size(), "");
        return new LaneRun(
                RunStatus.COMPLETED, null, 0, output, threads, totals, null, wall, 0, 0, null);
    }

    private static OutputLine line(double time, long pid, String process, String thread) {
        return new OutputLine(time, Stream.STDOUT, pid, process, thread, "x");
    }

    @Test
    void a_thread_has_its_life_and_its_lines() {
        ThreadRows rows =
                ThreadRows.of(
                        run(
                                List.of(line(2, 1, "MainProcess", "worker")),
                                List.of(
                                        new ThreadSpan(1, "MainProcess", "MainThread", 1, 5),
                                        new ThreadSpan(1, "MainProcess", "worker", 2, 3)),
                                4));
        assertThat(rows.begin()).isEqualTo(1);
        assertThat(rows.end()).isEqualTo(5);
        assertThat(rows.rows()).extracting(rows::label).containsExactly("MainThread", "worker");
        assertThat(rows.rows().get(1).lives()).hasSize(1);
        assertThat(rows.rows().get(1).lines()).hasSize(1);
        assertThat(rows.part(3)).isEqualTo(0.5);
    }

    @Test
    void processes_are_named_where_there_are_several() {
        ThreadRows rows =
                ThreadRows.of(
                        run(
                                List.of(line(1, 0, "", "")),
                                List.of(
                                        new ThreadSpan(1, "MainProcess", "MainThread", 0, 5),
                                        new ThreadSpan(2, "ForkProcess-1", "MainThread", 2, 3)),
                                5));
        assertThat(rows.rows())
                .extracting(rows::label)
                .containsExactly(
                        "MainProcess MainThread", "unknown thread", "ForkProcess-1 MainThread");
    }

    @Test
    void an_old_record_begins_where_its_wall_time_says() {
        ThreadRows rows =
                ThreadRows.of(
                        run(List.of(line(3.5, 1, "P", "T"), line(4, 1, "P", "T")), List.of(), 3));
        assertThat(rows.begin()).isEqualTo(1);
        assertThat(rows.part(4)).isEqualTo(1);
    }

    @Test
    void what_never_ran_has_no_rows() {
        assertThat(ThreadRows.of(run(List.of(), List.of(), Double.NaN)).rows()).isEmpty();
    }
}
