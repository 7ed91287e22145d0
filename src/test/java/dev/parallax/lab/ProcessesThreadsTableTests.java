package dev.parallax.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class ProcessesThreadsTableTests {
    private static ProcessesThreads row(double kib) {
        Map<String, Double> means = new LinkedHashMap<>();
        means.put("lock", 2e-8);
        means.put("queue", Double.NaN);
        return new ProcessesThreads(
                "Java 25", "threads", true, "one counter", 5e-5, 4e-6, kib, means);
    }

    @Test
    void a_row_has_a_cell_for_each_title_with_times_in_fitting_units() {
        List<String> cells = ProcessesThreadsTable.cells(row(100));
        assertThat(cells)
                .hasSameSizeAs(ProcessesThreadsTable.header())
                .containsExactly(
                        "Java 25 threads",
                        "yes",
                        "50.0 µs",
                        "4.00 µs",
                        "100 KiB",
                        "lock 20.0 ns, queue");
    }

    @Test
    void memory_is_shown_in_mib_from_one_on_and_as_unknown_if_it_is() {
        assertThat(ProcessesThreadsTable.cells(row(2048)).get(4)).isEqualTo("2.00 MiB");
        assertThat(ProcessesThreadsTable.cells(row(Double.NaN)).get(4)).isEqualTo("?");
    }

    @Test
    void a_demonstration_names_whose_it_is() {
        assertThat(ProcessesThreadsTable.demonstrations(List.of(row(1))))
                .containsExactly("Java 25 threads: one counter");
    }
}
