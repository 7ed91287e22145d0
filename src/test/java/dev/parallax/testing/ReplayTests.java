package dev.parallax.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineTestKit;

import java.util.List;

/** Generated calls: made again, with another seed, at the same time. */
class ReplayTests {
    @Parallax("orders.py")
    @ExtendWith(FakeSides.class)
    static class Replayed {
        @ParityTest
        @RandomCases
        @Replay("s:1.3.100.0")
        void total(@Within(ints = {0, 1000}) List<Integer> items, Answer java) {
            java.is(items.stream().mapToInt(n -> n > 99 ? 99 : n).sum());
        }
    }

    @Parallax("orders.py")
    @ExtendWith(FakeSides.class)
    static class Seeded {
        @ParityTest
        @Case("[1]")
        @Case("[2]")
        @Case("[3]")
        @RandomCases(count = 10, seed = 1)
        void total(@Within(ints = {0, 1000}) List<Integer> items, Answer java) {
            java.is(items.stream().mapToInt(n -> n).sum());
        }
    }

    @Test
    void the_choices_that_a_failure_printed_make_its_call_again() {
        assertThat(ParityTestTests.failure(ParityTestTests.run(Replayed.class), "total"))
                .hasMessageStartingWith("PARITY MISMATCH  orders.total([100])\n  replayed\n");
    }

    @Test
    void a_seed_given_to_the_run_takes_the_place_of_the_declared_one() {
        var results =
                EngineTestKit.engine("junit-jupiter")
                        .selectors(selectClass(Seeded.class))
                        .configurationParameter("parallax.seed", "77")
                        .execute();

        assertThat(ParityTestTests.names(results)).contains("total(…) × 10, seed 77");
    }

    @Test
    void nodes_that_run_at_the_same_time_all_pass() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Seeded.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.mode.default", "concurrent")
                .execute()
                .testEvents()
                .assertStatistics(s -> s.succeeded(4).failed(0));
    }
}
