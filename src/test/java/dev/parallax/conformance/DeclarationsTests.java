package dev.parallax.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.conformance.RawResult.Outcome;
import dev.parallax.conformance.TestResult.Verdict;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class DeclarationsTests {
    private static final Optional<TestVersion> NEW = Optional.of(new TestVersion("3.14.3"));

    private final Declarations table =
            table(
                    "run   lock_tests.*.test_repr   no addresses in Java",
                    "leave test_queue.Big.*         takes too long");

    private static Declarations table(String... lines) {
        return Declarations.parse(List.of(lines), NEW);
    }

    @Test
    void a_declared_test_that_fails_is_not_applicable() {
        assertThat(judge("lock_tests", "LockTests.test_repr", Outcome.FAILED, "Traceback"))
                .isEqualTo(
                        new TestResult(
                                "lock_tests",
                                "LockTests.test_repr",
                                Verdict.NOT_APPLICABLE,
                                "no addresses in Java"));
    }

    @Test
    void a_declared_test_that_passes_is_told_apart() {
        assertThat(judge("lock_tests", "LockTests.test_repr", Outcome.PASSED, "").verdict())
                .isEqualTo(Verdict.PASSED_THOUGH_DECLARED);
    }

    @Test
    void a_pattern_covers_the_whole_name() {
        assertThat(judge("lock_tests", "LockTests.test_repr_count", Outcome.FAILED, "").verdict())
                .isEqualTo(Verdict.FAILED);
        assertThat(judge("test_queue", "LockTests.test_repr", Outcome.FAILED, "").verdict())
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void a_test_that_hangs_has_failed() {
        assertThat(judge("lock_tests", "LockTests.test_with", Outcome.HUNG, "dump"))
                .extracting(TestResult::verdict, TestResult::text)
                .containsExactly(Verdict.FAILED, "dump");
    }

    @Test
    void a_test_that_skips_itself_is_not_applicable_for_its_own_reason() {
        assertThat(judge("lock_tests", "LockTests.test_fork", Outcome.SKIPPED, "no fork"))
                .extracting(TestResult::verdict, TestResult::text)
                .containsExactly(Verdict.NOT_APPLICABLE, "no fork");
    }

    @Test
    void only_tests_that_would_hang_are_left_out() {
        assertThat(table.left()).containsExactly("test_queue.Big.*");
    }

    @Test
    void a_line_without_a_reason_is_refused() {
        assertThatThrownBy(() -> table("run lock_tests.*"))
                .hasMessage(
                        "not-applicable.txt: 'run lock_tests.*' is not"
                                + " 'run|leave [VERSION] PATTERN REASON'");
    }

    @Test
    void a_line_may_be_about_the_tests_of_one_version() {
        List<String> lines =
                List.of("run 3.12 old.* was so", "leave 3.14 new.* is so", "run all.* any");
        assertThat(Declarations.parse(lines, NEW).entries())
                .extracting(Declarations.Entry::tests)
                .containsExactly("new.*", "all.*");
        assertThat(Declarations.parse(lines, Optional.of(new TestVersion("3.12.1"))).entries())
                .extracting(Declarations.Entry::tests)
                .containsExactly("old.*", "all.*");
        assertThat(Declarations.parse(lines, Optional.empty()).entries())
                .extracting(Declarations.Entry::tests)
                .containsExactly("all.*");
    }

    @Test
    void the_shipped_table_can_be_read() throws Exception {
        assertThat(Declarations.read(NEW).entries())
                .allSatisfy(entry -> assertThat(entry.reason()).hasSizeGreaterThan(10));
    }

    private TestResult judge(String suite, String test, Outcome outcome, String text) {
        return table.judge(suite, new RawResult(test, outcome, text));
    }
}
