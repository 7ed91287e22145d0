package dev.parallax.lab.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.lab.LabException;
import dev.parallax.lab.ProcessesThreads;

import org.junit.jupiter.api.Test;

import java.util.List;

class CostRowsTests {
    @Test
    void rows_are_read_and_what_is_unknown_stays_unknown() throws LabException {
        String json =
                """
                {"rows": [{"kind": "threads", "shares_memory": true, "start_seconds": 0.5,
                 "switch_seconds": 0.25, "kib": null, "means": {"lock": 0.125},
                 "demonstration": "seen"}]}
                """;
        List<ProcessesThreads> rows = CostRows.of("CPython 3.9", Answers.parse(json));
        assertThat(rows).hasSize(1);
        ProcessesThreads row = rows.getFirst();
        assertThat(row.runtime() + " " + row.kind()).isEqualTo("CPython 3.9 threads");
        assertThat(row.sharesMemory()).isTrue();
        assertThat(row.demonstration()).isEqualTo("seen");
        assertThat(row.startSeconds()).isEqualTo(0.5);
        assertThat(row.switchSeconds()).isEqualTo(0.25);
        assertThat(row.kib()).isNaN();
        assertThat(row.means()).containsEntry("lock", 0.125);
    }

    @Test
    void an_answer_without_rows_names_the_script() {
        assertThatThrownBy(() -> CostRows.of("CPython 3.9", Answers.parse("{}")))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("processes_threads.py");
    }
}
