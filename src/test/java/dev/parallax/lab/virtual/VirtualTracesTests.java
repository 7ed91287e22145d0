package dev.parallax.lab.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lab.virtual.VirtualTraces.Recorded;
import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.simulation.ThreadTotals;
import dev.parallax.simulation.WorkloadException;
import dev.parallax.simulation.WorkloadFile;
import dev.parallax.trace.Timeline;
import dev.parallax.trace.Timeline.Row;
import dev.parallax.trace.Timeline.State;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class VirtualTracesTests {
    private static final String THREADS =
            """
            cores 2
            background 1
            thread A: repeat 5 { cpu 12ms; io 3ms }
            thread B: c 20ms; lock L; cpu 9ms; sleep 1ms; unlock L; hold 7ms
            thread C start=2ms: lock L; cpu 30ms; unlock L
            thread D: echo 20
            """;

    static List<String> policies() {
        return GilPolicies.names();
    }

    private static Recorded run(String text, int limit) throws WorkloadException {
        return VirtualTraces.record(WorkloadFile.read("test", text), limit);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void the_spans_of_the_trace_are_the_times_of_the_result(String policy) throws Exception {
        Recorded recorded = run("gil " + policy + "\n" + THREADS, 1_000_000);
        assertThat(recorded.trace().dropped()).isZero();
        List<Row> rows = Timeline.of(recorded.trace()).rows();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            ThreadTotals totals = recorded.result().threads().get(i);
            assertThat(row.thread().name()).isEqualTo(totals.name());
            assertThat(row.nanosIn(State.IO)).isEqualTo(totals.io());
            assertThat(row.nanosIn(State.SLEEPING)).isEqualTo(totals.sleeping());
            assertThat(row.nanosIn(State.LOCK_WAIT)).isEqualTo(totals.lockWaiting());
            assertThat(row.nanosIn(State.WAITING)).isEqualTo(totals.waiting());
            assertThat(row.nanosIn(State.SWITCHING)).isEqualTo(totals.switching());
        }
    }

    @Test
    void what_does_not_fit_is_counted() throws Exception {
        Recorded recorded = run(THREADS, 50);
        assertThat(recorded.trace().events()).hasSize(50);
        assertThat(recorded.trace().dropped()).isPositive();
    }
}
