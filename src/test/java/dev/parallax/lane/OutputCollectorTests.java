package dev.parallax.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.record.OutputLine;
import dev.parallax.record.OutputLine.Stream;
import dev.parallax.record.OutputTotals;
import dev.parallax.record.ThreadSpan;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class OutputCollectorTests {
    private final List<OutputLine> live = new ArrayList<>();
    private final OutputCollector collector = new OutputCollector(live::add);

    @Test
    void keeps_the_first_and_the_last_lines_of_a_flood() {
        int flood = OutputCollector.HEAD + OutputCollector.TAIL + 500;
        for (int i = 0; i < flood; i++) {
            line("line " + i);
        }
        List<OutputLine> kept = collector.lines();
        assertThat(kept).hasSize(OutputCollector.HEAD + OutputCollector.TAIL);
        assertThat(kept.getFirst().text()).isEqualTo("line 0");
        assertThat(kept.get(OutputCollector.HEAD).text())
                .isEqualTo("line " + (flood - OutputCollector.TAIL));
        assertThat(kept.getLast().text()).isEqualTo("line " + (flood - 1));
        assertThat(live).hasSize(flood);
        assertThat(collector.totals())
                .satisfies(totals -> assertThat(totals.lines()).isEqualTo(flood))
                .satisfies(totals -> assertThat(totals.truncated()).isTrue());
    }

    @Test
    void threads_live_from_their_begin_to_their_end_and_names_may_come_again() {
        collector.thread(1, "P", "worker", false); // nobody saw it begin
        collector.thread(1, "P", "worker", true);
        collector.thread(1, "P", "worker", true);
        collector.thread(1, "P", "worker", false);
        collector.thread(2, "Q", "worker", true);
        assertThat(collector.threads()).extracting(ThreadSpan::pid).containsExactly(1L, 1L, 2L);
        assertThat(collector.threads())
                .extracting(thread -> Double.isNaN(thread.end()))
                .containsExactly(true, false, true);
    }

    @Test
    void the_digest_tells_dropped_lines_apart() {
        OutputCollector other = new OutputCollector(line -> {});
        for (int i = 0; i < OutputCollector.HEAD + OutputCollector.TAIL + 9; i++) {
            line("line " + i);
            String changed = i == OutputCollector.HEAD + 2 ? "another line" : "line " + i;
            other.line(Stream.STDOUT, 1, "", "", changed);
        }
        OutputTotals mine = collector.totals();
        assertThat(other.totals().sha256()).isNotEqualTo(mine.sha256());
    }

    @Test
    void cuts_long_lines_between_characters() {
        String face = "\uD83D\uDE00";
        line("a" + face.repeat(OutputCollector.MAX_LINE));
        String kept = live.getFirst().text();
        assertThat(kept)
                .endsWith(face + "…")
                .hasSizeLessThanOrEqualTo(OutputCollector.MAX_LINE + 1);
    }

    private void line(String text) {
        collector.line(Stream.STDOUT, 1, "MainProcess", "MainThread", text);
    }
}
