package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lab.LabException;
import dev.parallax.lab.ProcessesThreads;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

class GilCostRowsTests {
    private final StringWriter progress = new StringWriter();
    private final GilCostRows rows = new GilCostRows(new PrintWriter(progress));

    private static ProcessesThreads row(String kind) {
        return new ProcessesThreads("Java 25", kind, true, "seen", 1, 1, 1, Map.of());
    }

    @Test
    void what_fails_leaves_the_other_rows_and_its_reason() throws Exception {
        rows.add("java", () -> List.of(row("threads")));
        rows.add(
                "GraalPy's contexts",
                () -> {
                    throw new LabException("no answer");
                });
        rows.add("cpython", () -> List.of(row("processes")));

        assertThat(rows.table().rows())
                .extracting(List::getFirst)
                .containsExactly("Java 25 threads", "Java 25 processes");
        assertThat(rows.table().notes())
                .containsExactly(
                        "Java 25 threads: seen",
                        "Java 25 processes: seen",
                        "GraalPy's contexts: not measured: no answer");
        assertThat(rows.isEmpty()).isFalse();
        assertThat(progress.toString().lines())
                .containsExactly(
                        "java: measuring", "GraalPy's contexts: measuring", "cpython: measuring");
    }

    @Test
    void what_is_left_out_is_no_row() {
        rows.leaveOut("processes are slow");

        assertThat(rows.isEmpty()).isTrue();
        assertThat(rows.table().notes()).containsExactly("processes are slow");
    }
}
