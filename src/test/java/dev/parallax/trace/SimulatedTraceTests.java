package dev.parallax.trace;

import static dev.parallax.trace.SampleTraces.MS;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.semantics.gil.GilPolicy;
import dev.parallax.simulation.CheckSites;
import dev.parallax.simulation.OsModel;
import dev.parallax.simulation.Phase;
import dev.parallax.simulation.SimulatedWorkload;
import dev.parallax.simulation.Simulation;
import dev.parallax.simulation.ThreadPlan;
import dev.parallax.trace.Timeline.Row;
import dev.parallax.trace.Timeline.Span;
import dev.parallax.trace.Timeline.State;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.List;

class SimulatedTraceTests {
    private static final Phase MIXED =
            new Phase.Repeat(3, List.of(new Phase.Cpu(MS), new Phase.Io(3 * MS)));

    static List<String> policies() {
        return GilPolicies.names();
    }

    private static GilTrace run(GilPolicy policy, int cores) {
        ThreadPlan first = new ThreadPlan("Thread-1", new Phase.Cpu(12 * MS));
        ThreadPlan second = new ThreadPlan("Thread-2", new Phase.Cpu(12 * MS));
        ThreadPlan third = new ThreadPlan("Thread-3", MIXED);
        SimulatedWorkload workload =
                new SimulatedWorkload("w", List.of(first, second, third), Long.MAX_VALUE);
        TraceRecorder events = new TraceRecorder(1_000_000);
        Simulation.run(workload, policy, OsModel.linux(cores), CheckSites.TICKS, 7, events);
        int gil = policy.enabled() ? 0 : -1;
        List<TraceThread> threads =
                List.of(
                        new TraceThread(0, "Thread-1", 0, gil),
                        new TraceThread(1, "Thread-2", 0, gil),
                        new TraceThread(2, "Thread-3", 0, gil));
        return SampleTraces.of(policy.name(), threads, events.events());
    }

    @ParameterizedTest
    @MethodSource("policies")
    void every_policy_gives_a_trace_that_can_be_read_saved_and_told(String name)
            throws IOException {
        GilPolicy policy = GilPolicies.byName(name);
        for (int cores : List.of(1, 4)) {
            GilTrace trace = run(policy, cores);
            Timeline timeline = Timeline.of(trace);
            timeline.rows().forEach(SimulatedTraceTests::assertGapless);
            long owned =
                    timeline.owners().stream().mapToLong(o -> o.toNanos() - o.fromNanos()).sum();
            long held =
                    timeline.rows().stream()
                            .mapToLong(r -> r.nanosIn(State.HOLDING) + r.nanosIn(State.PREEMPTED))
                            .sum();

            assertThat(owned).isEqualTo(policy.enabled() ? held : 0);
            assertThat(TraceJson.parse(TraceJson.text(trace), "t")).isEqualTo(trace);
            assertThat(Explanation.of(trace, Window.ALL).steps()).hasSizeBetween(6, 300);
        }
    }

    private static void assertGapless(Row row) {
        long at = row.beganNanos();
        for (Span span : row.spans()) {
            assertThat(span.fromNanos()).isEqualTo(at);
            at = span.toNanos();
        }
        assertThat(at).isEqualTo(row.endedNanos());
    }
}
