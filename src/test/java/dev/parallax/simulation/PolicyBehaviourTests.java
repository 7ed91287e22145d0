package dev.parallax.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parallax.semantics.gil.GilEvent.Kind;
import dev.parallax.semantics.gil.GilEventSink;
import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.semantics.gil.GilPolicy;
import dev.parallax.semantics.gil.NoGilPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/** What each GIL is known for. */
class PolicyBehaviourTests {
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000 * MILLI;

    private static SimulationResult run(
            SimulatedWorkload workload, GilPolicy policy, int cores, CheckSites sites) {
        return Simulation.run(workload, policy, OsModel.linux(cores), sites, 1, GilEventSink.NONE);
    }

    private static SimulationResult modern(SimulatedWorkload workload, String policy, int cores) {
        return run(workload, GilPolicies.byName(policy), cores, CheckSites.BACK_EDGES_AND_CALLS);
    }

    private static SimulationResult old(SimulatedWorkload workload, int cores) {
        return run(workload, GilPolicies.byName("old"), cores, CheckSites.TICKS);
    }

    private static SimulatedWorkload countdown(int threads, long nanosEach) {
        return Workloads.countdown(threads, nanosEach, LoopBody.countdown());
    }

    @Test
    void under_the_new_gil_two_threads_take_turns_of_one_interval() {
        SimulationResult result = modern(countdown(2, SECOND), "new", 2);
        assertThat((double) result.slices().getValueAtPercentile(50))
                .isCloseTo(5.0 * MILLI, within(0.5 * MILLI));
        assertThat(result.threads())
                .allSatisfy(
                        t -> assertThat((double) t.holding() / t.endNanos()).isBetween(0.45, 0.57));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "4, 4", "8, 4", "8, 64"})
    void under_the_new_gil_threads_are_as_fast_as_one_after_the_other(int threads, int cores) {
        SimulationResult result = modern(countdown(threads, SECOND / threads), "new", cores);
        assertThat((double) result.endNanos() / SECOND).isCloseTo(1, within(0.03));
    }

    @Test
    void under_the_old_gil_a_second_core_makes_things_worse() {
        SimulationResult one = old(countdown(2, SECOND), 1);
        SimulationResult two = old(countdown(2, SECOND), 2);
        assertThat(two.endNanos()).isGreaterThan(one.endNanos());
        assertThat(two.syscalls()).isGreaterThan(2 * one.syscalls());
        assertThat(one.checks() / one.gils().getFirst().switches()).isGreaterThan(100);
    }

    @Test
    void under_the_old_gil_checks_come_every_hundred_and_one_ticks() {
        SimulationResult result = old(countdown(1, SECOND), 1);
        long ticks = 2 * (SECOND / LoopBody.COUNTDOWN_NANOS);
        assertThat(result.checks()).isEqualTo(ticks / 101);
        assertThat(result.gils().getFirst().drops()).isOne();
    }

    @Test
    void graalpy_asks_once_a_period_and_may_take_the_lock_back() {
        SimulationResult result = modern(countdown(2, SECOND), "graalpy", 2);
        long periods = result.endNanos() / (50 * MILLI);
        assertThat(result.gils().getFirst().requests()).isBetween(periods / 2 - 1, periods);
        assertThat(result.forcedSwitches()).isLessThan(result.gils().getFirst().forcedDrops());
    }

    @Test
    void ruby_lets_a_thread_run_for_a_tenth_of_a_second() {
        SimulationResult result = modern(countdown(3, SECOND), "ruby", 4);
        assertThat(result.slices().getValueAtPercentile(50)).isBetween(99 * MILLI, 112 * MILLI);
    }

    @Test
    void fifo_goes_round() {
        List<Long> takers = new ArrayList<>();
        Simulation.run(
                countdown(3, SECOND),
                GilPolicies.byName("fifo"),
                OsModel.linux(4),
                CheckSites.BACK_EDGES_AND_CALLS,
                1,
                (nanos, kind, gil, thread, other, value) -> {
                    if (kind == Kind.ACQUIRE) {
                        takers.add(thread);
                    }
                });
        for (int i = 3; i < 60; i++) {
            assertThat(takers.get(i)).isEqualTo(takers.get(i - 3));
        }
        assertThat(takers.subList(0, 3)).doesNotHaveDuplicates();
    }

    @Test
    void priorities_end_the_convoy() {
        long slow = modern(Workloads.convoy(1, SECOND), "new", 4).roundTrips().getTotalCount();
        long fast = modern(Workloads.convoy(1, SECOND), "priority", 4).roundTrips().getTotalCount();
        assertThat(fast).isGreaterThan(20 * slow);
    }

    @Test
    void interpreters_with_a_gil_each_run_side_by_side() {
        var workload =
                new SimulatedWorkload(
                        "interpreters",
                        List.of(
                                new ThreadPlan("A", 0, 0, 0, List.of(new Phase.Cpu(SECOND))),
                                new ThreadPlan("B", 0, 1, 0, List.of(new Phase.Cpu(SECOND)))),
                        Long.MAX_VALUE);
        assertThat(modern(workload, "per-interpreter", 2).endNanos()).isLessThan(SECOND * 11 / 10);
        assertThat(modern(workload, "new", 2).endNanos()).isGreaterThan(SECOND * 19 / 10);
    }

    @Test
    void without_a_gil_sixty_four_cores_do_sixty_four_times_the_work() {
        assertThat(modern(countdown(64, SECOND), "none", 64).endNanos())
                .isLessThan(SECOND * 101 / 100);
        assertThat(modern(countdown(64, SECOND), "new", 64).endNanos()).isGreaterThan(63 * SECOND);
    }

    @Test
    void without_a_gil_a_single_thread_is_slower_by_the_factor() {
        SimulationResult result =
                run(countdown(1, SECOND), new NoGilPolicy(1.4), 1, CheckSites.BACK_EDGES_AND_CALLS);
        assertThat(result.endNanos()).isBetween(SECOND * 14 / 10, SECOND * 141 / 100);
    }

    @Test
    void a_loop_that_calls_nothing_is_torn_up_to_3_9_only() {
        SimulatedWorkload workload = Workloads.countdown(2, 2 * SECOND, LoopBody.increment(80));
        GilPolicy policy = GilPolicies.byName("new");
        assertThat(run(workload, policy, 2, CheckSites.EVERY_INSTRUCTION).torn()).isPositive();
        assertThat(run(workload, policy, 2, CheckSites.BACK_EDGES_AND_CALLS).torn()).isZero();
        assertThat(old(workload, 2).torn()).isPositive();
    }

    @Test
    void c_code_that_lets_go_runs_side_by_side_and_code_that_does_not_blocks_all() {
        assertThat(modern(threads(new Phase.CWork(SECOND)), "new", 4).endNanos())
                .isLessThan(SECOND * 11 / 10);
        assertThat(modern(threads(new Phase.HoldingC(SECOND)), "new", 4).endNanos())
                .isGreaterThan(SECOND * 39 / 10);
    }

    @Test
    void threads_that_sleep_or_wait_for_a_device_overlap() {
        assertThat(modern(threads(new Phase.Sleep(SECOND)), "new", 1).endNanos())
                .isLessThan(SECOND * 11 / 10);
        assertThat(modern(threads(new Phase.Io(SECOND)), "new", 1).endNanos())
                .isLessThan(SECOND * 11 / 10);
    }

    private static SimulatedWorkload threads(Phase phase) {
        List<ThreadPlan> plans = new ArrayList<>();
        for (String name : List.of("A", "B", "C", "D")) {
            plans.add(new ThreadPlan(name, phase));
        }
        return new SimulatedWorkload("four", plans, Long.MAX_VALUE);
    }
}
