package dev.parallax.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.gil.Checks;
import dev.parallax.semantics.gil.GilCounts;
import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEvent.Kind;
import dev.parallax.semantics.gil.GilEventSink;
import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.semantics.gil.GilPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;

class SimulationRulesTests {
    private static final int SEEDS = 40;

    private final List<GilEvent> events = new ArrayList<>();

    private SimulationResult run(SimulatedWorkload workload, GilPolicy policy, OsModel os) {
        events.clear();
        CheckSites sites =
                policy.checks() instanceof Checks.EveryTicks
                        ? CheckSites.TICKS
                        : CheckSites.BACK_EDGES_AND_CALLS;
        return Simulation.run(workload, policy, os, sites, 7, sink());
    }

    private GilEventSink sink() {
        return (nanos, kind, gil, thread, other, value) ->
                events.add(new GilEvent(nanos, kind, gil, thread, other, value));
    }

    static List<String> policies() {
        return GilPolicies.names();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void every_policy_keeps_the_rules_in_random_workloads(String name) {
        GilPolicy policy = GilPolicies.byName(name);
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new RandomWorkloads(seed);
            SimulationResult result = run(random.next(), policy, random.machine());
            assertThat(result.finished()).as("seed %s ends", seed).isTrue();
            for (int gil = 0; gil < result.gils().size(); gil++) {
                EventRules rules = EventRules.check(policy, gil, events);
                GilCounts counts = result.gils().get(gil);
                assertThat(counts.takes()).isEqualTo(counts.drops());
                assertThat(counts.forcedDrops()).isEqualTo(rules.forcedDrops);
                assertThat(counts.requests()).isEqualTo(rules.requests);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void every_thread_begins_and_ends_and_its_times_add_up(String name) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new RandomWorkloads(seed);
            SimulatedWorkload workload = random.next();
            SimulationResult result = run(workload, GilPolicies.byName(name), random.machine());
            assertThat(count(Kind.START)).isEqualTo(workload.threads().size());
            assertThat(count(Kind.END)).isEqualTo(workload.threads().size());
            assertThat(result.threads()).allSatisfy(SimulationRulesTests::addsUp);
            assertThat(result.threads().stream().mapToLong(ThreadTotals::cpu).sum())
                    .isEqualTo(result.cpuNanos());
        }
    }

    private static void addsUp(ThreadTotals t) {
        long all =
                t.holding()
                        + t.waiting()
                        + t.switching()
                        + t.io()
                        + t.sleeping()
                        + t.lockWaiting()
                        + t.cWork()
                        + t.other();
        assertThat(all).as("%s", t).isEqualTo(t.endNanos() - t.startNanos());
        assertThat(t.cpu() + t.ready()).as("%s", t).isLessThanOrEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void the_events_are_in_the_order_of_time(String name) {
        var random = new RandomWorkloads(3);
        run(random.next(), GilPolicies.byName(name), random.machine());
        assertThat(events).isSortedAccordingTo((a, b) -> Long.compare(a.nanos(), b.nanos()));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void a_thread_alone_lets_go_only_when_it_wants_to(String name) {
        var phases =
                new Phase[] {
                    new Phase.Cpu(300_000_000), new Phase.Io(1_000_000), new Phase.Cpu(300_000_000)
                };
        var workload =
                new SimulatedWorkload(
                        "alone", List.of(new ThreadPlan("A", phases)), Long.MAX_VALUE);
        SimulationResult result = run(workload, GilPolicies.byName(name), OsModel.linux(2));
        assertThat(result.gils()).allSatisfy(c -> assertThat(c.forcedDrops()).isZero());
        assertThat(events)
                .filteredOn(e -> e.kind() == Kind.RELEASE)
                .allSatisfy(e -> assertThat(e.value()).isEqualTo(GilEvent.VOLUNTARY));
    }

    @Test
    void the_same_seed_gives_the_same_events_and_another_seed_others() {
        List<GilEvent> first = recorded(1);
        assertThat(first).hasSizeGreaterThan(1_000);
        assertThat(recorded(1)).isEqualTo(first);
        assertThat(recorded(2)).isNotEqualTo(first);
    }

    private List<GilEvent> recorded(long seed) {
        events.clear();
        Simulation.run(
                Workloads.convoy(2, 300_000_000),
                GilPolicies.byName("new"),
                OsModel.linux(3),
                CheckSites.BACK_EDGES_AND_CALLS,
                seed,
                sink());
        return List.copyOf(events);
    }

    private long count(Kind kind) {
        return events.stream().filter(e -> e.kind() == kind).count();
    }
}
