package dev.parallax.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EventType;

/** Ratios of times, measured on fakes whose times are made up. */
class RatioTestTests {
    @Parallax("orders.py")
    @ExtendWith(FakeSides.class)
    static class Measured {
        @RatioTest(of = "total", to = "first", rounds = 2, warmup = 1)
        @Ratio(side = Side.GRAALPY, atMost = 1.5, because = "both add up")
        void again() {}
    }

    @Parallax("orders.py")
    @ExtendWith(FakeSides.class)
    static class Failing {
        @RatioTest(of = "total", to = "first", rounds = 2, warmup = 1, attempts = 2)
        @Ratio(side = Side.GRAALPY, atLeast = 2.5, because = "it does more")
        @Ratio(side = Side.CPYTHON, atLeast = 0.5, because = "it does more")
        void outside() {}

        @RatioTest(of = "total", to = "nothing")
        @Ratio(side = Side.GRAALPY, atLeast = 2.5, because = "it does more")
        void tooLittle() {}

        @RatioTest(of = "total", to = "first")
        @Ratio(side = Side.GRAALPY, because = "nothing")
        void boundless() {}
    }

    private final EngineExecutionResults measured = ParityTestTests.run(Measured.class);
    private final EngineExecutionResults failing = ParityTestTests.run(Failing.class);

    @Test
    void what_is_out_of_bounds_once_is_measured_again_and_reported() {
        assertThat(ParityTestTests.names(measured))
                .containsExactly("total / first on graalpy: at most 1.5");
        measured.testEvents().assertStatistics(s -> s.succeeded(1));
        assertThat(
                        measured.allEvents().stream()
                                .filter(e -> e.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
                                .map(e -> e.getPayload().orElseThrow().toString()))
                .singleElement()
                .asString()
                .contains("attempt 1  2  (total 500 ms, first 250 ms)")
                .contains("attempt 2  1  (total 250 ms, first 250 ms)")
                .contains("medians of 2 rounds in turns, after 1 that don't count")
                .contains("on Fake 3, ");
    }

    @Test
    void what_is_out_of_bounds_each_time_fails_with_all_attempts() {
        assertThat(ParityTestTests.failure(failing, "total / first on graalpy"))
                .hasMessageStartingWith(
                        "RATIO  total / first on graalpy: at least 2.5 was declared, because it"
                                + " does more")
                .hasMessageContaining("attempt 2  1 ");
    }

    @Test
    void an_absent_side_aborts_and_too_short_a_unit_fails() {
        failing.testEvents().assertStatistics(s -> s.succeeded(0).failed(2).aborted(1));
        assertThat(ParityTestTests.failure(failing, "total / nothing"))
                .hasMessageContaining("nothing takes 0.00100 ms on graalpy: too little");
    }

    @Test
    void a_ratio_without_bounds_is_refused() {
        assertThat(
                        failing.containerEvents().failed().stream()
                                .map(e -> e.getPayload().orElseThrow().toString()))
                .singleElement()
                .asString()
                .contains("boundless has a @Ratio without bounds: give atLeast or atMost");
    }
}
