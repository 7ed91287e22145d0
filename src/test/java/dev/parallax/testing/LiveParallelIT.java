package dev.parallax.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A suite on a real Python under JUnit's parallel execution. */
class LiveParallelIT {
    private static final String SIDES = "parallax.sides=cpython,java";

    @Test
    void results_are_those_of_one_test_after_the_other() {
        var expected =
                ParallelRunTests.outcomes(ParallelRunTests.run(LiveParityIT.class, false, SIDES));
        assertThat(expected.values()).isNotEmpty().allMatch(text -> text.startsWith("SUCC"));
        assertThat(
                        ParallelRunTests.outcomes(
                                ParallelRunTests.run(
                                        LiveParityIT.class, true, SIDES, "parallax.pool.size=3")))
                .isEqualTo(expected);
    }
}
