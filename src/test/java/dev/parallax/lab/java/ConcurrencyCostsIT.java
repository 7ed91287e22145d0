package dev.parallax.lab.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lab.ProcessesThreads;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;

@Timeout(120)
class ConcurrencyCostsIT {
    @Test
    void threads_share_memory_and_processes_do_not_and_cost_more_to_start() throws Exception {
        List<ProcessesThreads> rows = ConcurrencyCosts.measure();
        assertThat(rows)
                .extracting(ProcessesThreads::kind)
                .containsExactly("threads", "virtual threads", "processes");
        assertThat(rows)
                .extracting(ProcessesThreads::sharesMemory)
                .containsExactly(true, true, false);
        assertThat(rows.get(2).startSeconds()).isGreaterThan(10 * rows.get(0).startSeconds());
        for (ProcessesThreads row : rows) {
            assertThat(row.switchSeconds()).as(row.kind()).isPositive();
            assertThat(row.means())
                    .isNotEmpty()
                    .allSatisfy((m, cost) -> assertThat(cost).isPositive());
        }
        assertThat(rows.get(0).demonstration()).endsWith("it holds 4,000");
        assertThat(rows.get(2).demonstration()).endsWith("they hold 2,000 and 2,000");
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
    }
}
