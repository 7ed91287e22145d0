package dev.parallax.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.gil.GilEventSink;
import dev.parallax.semantics.gil.NewGilPolicy;

import org.junit.jupiter.api.Test;

/** The echo beside computing threads: nothing of it is scripted. */
class ConvoyTests {
    private static final long SECOND = 1_000_000_000;

    private static double rate(int cpuThreads, int cores, long intervalNanos) {
        SimulationResult result =
                Simulation.run(
                        Workloads.convoy(cpuThreads, 4 * SECOND),
                        new NewGilPolicy(intervalNanos),
                        OsModel.linux(cores),
                        CheckSites.EVERY_INSTRUCTION,
                        1,
                        GilEventSink.NONE);
        return result.roundTrips().getTotalCount() / 4.0;
    }

    @Test
    void with_free_cores_each_request_waits_two_intervals_for_each_computing_thread() {
        double alone = rate(0, 8, 5_000_000);
        assertThat(alone).isBetween(20_000.0, 50_000.0);
        assertThat(alone / rate(1, 8, 5_000_000)).isBetween(200.0, 400.0);
        assertThat(rate(1, 8, 5_000_000) / rate(4, 8, 5_000_000)).isBetween(2.0, 5.0);
    }

    @Test
    void the_rate_goes_with_the_switch_interval() {
        assertThat(rate(1, 8, 1_000_000) / rate(1, 8, 10_000_000)).isBetween(8.0, 12.0);
    }

    @Test
    void on_one_core_one_computing_thread_does_little_harm_and_four_do_much() {
        double alone = rate(0, 1, 5_000_000);
        assertThat(rate(1, 1, 5_000_000)).isGreaterThan(alone / 4);
        assertThat(rate(4, 1, 5_000_000)).isLessThan(alone / 100);
    }
}
