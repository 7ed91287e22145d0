package dev.parallax.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.conformance.RawResult.Outcome;

import org.junit.jupiter.api.Test;

class RawResultTests {
    @Test
    void a_line_carries_a_result_with_any_text() {
        RawResult result = new RawResult("LockTests.test_with", Outcome.FAILED, "a\nb ü \u0000");
        assertThat(result.line()).doesNotContain("\n");
        assertThat(RawResult.parse(result.line())).contains(result);
    }

    @Test
    void a_text_may_be_empty() {
        RawResult result = new RawResult("LockTests.test_with", Outcome.PASSED, "");
        assertThat(RawResult.parse(result.line())).contains(result);
    }

    @Test
    void what_a_test_prints_is_no_result() {
        assertThat(RawResult.parse("some words of four")).isEmpty();
        assertThat(RawResult.parse("")).isEmpty();
    }
}
