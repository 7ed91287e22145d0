package dev.parallax.lab.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.lab.LabException;
import dev.parallax.lab.ProcessesThreads;

import org.junit.jupiter.api.Test;

import java.util.List;

class ProcessesThreadsScriptTests {
    @Test
    void rows_are_read_and_what_is_unknown_stays_unknown() throws LabException {
        String json =
                """
                {"runtime": "CPython 3.9", "rows": [{"kind": "threads", "shares_memory": true,
                 "start_seconds": 0.5, "switch_seconds": 0.25, "kib": null,
                 "means": {"lock": 0.125}, "demonstration": "seen"}]}
                """;
        List<ProcessesThreads> rows = ProcessesThreadsScript.rows(json, "python3");
        assertThat(rows).hasSize(1);
        ProcessesThreads row = rows.getFirst();
        assertThat(row.runtime()).isEqualTo("CPython 3.9");
        assertThat(row.sharesMemory()).isTrue();
        assertThat(row.startSeconds()).isEqualTo(0.5);
        assertThat(row.switchSeconds()).isEqualTo(0.25);
        assertThat(row.kib()).isNaN();
        assertThat(row.means()).containsEntry("lock", 0.125);
    }

    @Test
    void what_is_no_table_is_refused_with_the_interpreters_name() {
        assertThatThrownBy(() -> ProcessesThreadsScript.rows("Traceback", "python3"))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("python3 has printed something that is no JSON");
        assertThatThrownBy(() -> ProcessesThreadsScript.rows("{}", "python3"))
                .hasMessageContaining("no rows");
        assertThatThrownBy(() -> ProcessesThreadsScript.rows("", "python3"))
                .isInstanceOf(LabException.class);
    }

    @Test
    void private_memory_is_the_sum_of_its_lines() {
        String smaps =
                """
                55d0-7ffe ---p 00000000 00:00 0 [rollup]
                Rss:      9999 kB
                Private_Clean:     100 kB
                Private_Dirty:      24 kB
                """;
        assertThat(ConcurrencyMemory.privateKib(smaps)).isEqualTo(124);
        assertThat(ConcurrencyMemory.privateKib(-1)).isNaN();
    }
}
