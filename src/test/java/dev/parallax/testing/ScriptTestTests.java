package dev.parallax.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Whole scripts and whole comparisons as nodes. */
class ScriptTestTests {
    @Retention(RetentionPolicy.RUNTIME)
    @Scrub(regex = "took \\d+ us", with = "took N us")
    @Unordered(lines = "worker \\d done")
    @interface TimesAndWorkers {}

    @ExtendWith(FakeRecorder.class)
    static class Scripts {
        @ScriptTest(python = "workers.py", java = WorkersPort.class)
        @TimesAndWorkers
        void same() {}

        @ScriptTest(python = "workers.py", java = WorkersPort.class)
        @TimesAndWorkers
        void wrong() {}

        @ScriptTest(python = "workers.py", java = WorkersPort.class)
        void alone() {}

        @ScriptTest(
                python = "workers.py",
                java = WorkersPort.class,
                stdout = {"unordered", "ignore-time"})
        void misspelt() {}

        @ScriptTest(
                python = "reading.py",
                java = ReadingPort.class,
                stdin = "a",
                stdinFile = "reading.txt")
        void twice() {}

        @ScriptTest(python = "reading.py", java = ReadingPort.class, stdinFile = "no_such.txt")
        void unread() {}
    }

    @ExtendWith(FakeRecorder.class)
    static class Orders {
        @ScriptTest(python = "workers.py", java = WorkersPort.class)
        @TimesAndWorkers
        @HappensBefore(first = "start", then = "worker \\d done")
        @HappensBefore(first = "worker 0 done", then = "worker 1 done")
        @Exclusive(begin = "start", end = "took N us")
        void same() {}

        @ScriptTest(python = "workers.py", java = WorkersPort.class)
        @HappensBefore(first = "start", then = "(")
        void misspelt() {}
    }

    @ExtendWith(FakeRecorder.class)
    static class Manifests {
        @ComparisonTest({
            "comparisons/generators/yield_from.toml",
            "comparisons/generators/gen_fruit.toml"
        })
        void generators() {}

        @ComparisonTest("comparisons/no_such")
        void missing() {}
    }

    private final EngineExecutionResults scripts = ParityTestTests.run(Scripts.class);
    private final EngineExecutionResults orders = ParityTestTests.run(Orders.class);
    private final EngineExecutionResults manifests = ParityTestTests.run(Manifests.class);

    @Test
    void a_script_has_a_node_for_each_thing_that_must_match() {
        assertThat(ParityTestTests.names(scripts))
                .contains(
                        "Scripts/same: stdout (exact)",
                        "Scripts/same: stderr (traceback-last-line)",
                        "Scripts/same: exit (exact)");
        scripts.testEvents().assertStatistics(s -> s.succeeded(5).failed(1).aborted(3));
    }

    @Test
    void a_difference_fails_with_the_report_and_both_outputs_for_a_diff() {
        assertThat(ParityTestTests.failure(scripts, "Scripts/wrong: stdout"))
                .isInstanceOfSatisfying(
                        AssertionFailedError.class,
                        e -> {
                            assertThat(e.getExpected().getStringRepresentation())
                                    .contains("worker 0 done")
                                    .contains("took N us");
                            assertThat(e.getActual().getStringRepresentation())
                                    .isEqualTo("start\nworker 1 done");
                        })
                .hasMessageContaining("took N us")
                .hasMessageContaining("No [[difference]] of the manifest declares this.");
    }

    @Test
    void with_one_side_alone_nothing_passes() {
        assertThat(
                        scripts.testEvents().aborted().stream()
                                .map(
                                        e ->
                                                e.getRequiredPayload(
                                                                org.junit.platform.engine
                                                                        .TestExecutionResult.class)
                                                        .getThrowable()
                                                        .orElseThrow()))
                .hasSize(3)
                .allSatisfy(
                        e ->
                                assertThat(e)
                                        .isInstanceOf(TestAbortedException.class)
                                        .hasMessage("nothing to compare: java: no Java"));
    }

    @Test
    void what_a_manifest_says_wrong_is_told_in_its_words() {
        assertThat(containerFailures(scripts)).contains("'ignore-time' is no match mode");
        assertThat(containerFailures(scripts))
                .contains("@ScriptTest: stdin and stdinFile are both given; remove one")
                .contains("Scripts: no file no_such.txt (looked beside");
        assertThat(containerFailures(manifests))
                .contains("@ComparisonTest: no comparisons/no_such");
    }

    @Test
    void an_order_has_a_node_and_fails_with_the_side_and_the_line() {
        assertThat(ParityTestTests.names(orders))
                .contains(
                        "Orders/same: 'start' before 'worker \\\\d done'",
                        "Orders/same: 'start' to 'took N us' one at a time");
        assertThat(ParityTestTests.failure(orders, "Orders/same: 'worker 0 done'"))
                .hasMessage(
                        """
                        'worker 0 done' before 'worker 1 done'
                          java: line 2, 'worker 1 done', comes before its 'worker 0 done'
                             1  'start'
                          -> 2  'worker 1 done'
                             3  'worker 0 done'
                             4  'took N us'\
                        """);
        orders.testEvents().assertStatistics(s -> s.succeeded(5).failed(1));
        assertThat(containerFailures(orders)).contains("@HappensBefore: no regular expression");
    }

    @Test
    void a_manifest_has_a_node_for_each_rule_and_its_slide() {
        assertThat(ParityTestTests.names(manifests))
                .contains(
                        "generators/yield_from: slide (exact)",
                        "generators/gen_fruit: exit (exact)");
        assertThat(ParityTestTests.failure(manifests, "generators/gen_fruit: exit"))
                .hasMessageContaining("ValueError: no");
    }

    private static String containerFailures(EngineExecutionResults results) {
        return results.containerEvents().failed().stream()
                .map(e -> e.getPayload().orElseThrow().toString())
                .reduce("", String::concat);
    }
}
