package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lab.ProcessesThreads;
import dev.parallax.lane.graalpy.ContextCosts;

import org.junit.jupiter.api.Test;

import java.util.Map;

class GilContextCostsTests {
    @Test
    void a_row_says_what_was_seen_and_how_often_it_was_measured() {
        ProcessesThreads row =
                GilContextCosts.row(
                        new ContextCosts("3.12.8", 5, 0.5, 200, 2e-5, 4, 9000, false, true));
        assertThat(row.runtime() + " " + row.kind()).isEqualTo("GraalPy 3.12.8 contexts");
        assertThat(row.sharesMemory()).isFalse();
        assertThat(row.startSeconds()).isEqualTo(0.5);
        assertThat(row.switchSeconds()).isEqualTo(2e-5);
        assertThat(row.kib()).isEqualTo(9000);
        assertThat(row.means()).containsExactly(Map.entry("pipe", 2e-5));
        assertThat(row.demonstration())
                .isEqualTo(
                        "a global of one is not seen by another, a byte in its pipe is (start n=5,"
                                + " switch n=200, memory n=4)");
    }

    @Test
    void memory_that_did_not_grow_is_unknown() {
        ProcessesThreads row =
                GilContextCosts.row(
                        new ContextCosts("3.12.8", 1, 0.5, 1, 2e-5, 4, -3, true, false));
        assertThat(row.kib()).isNaN();
        assertThat(row.sharesMemory()).isTrue();
        assertThat(row.demonstration()).contains("a byte in its pipe is not (");
    }
}
