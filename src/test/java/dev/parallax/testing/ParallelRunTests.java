package dev.parallax.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Suites give the same results when JUnit runs their tests at the same time. */
class ParallelRunTests {
    @ParameterizedTest
    @ValueSource(
            classes = {
                ParityTestTests.Right.class,
                ParityTestTests.Wrong.class,
                WithGilTests.Racing.class,
                BackendTestTests.Contract.class,
                ScriptTestTests.Scripts.class
            })
    void results_are_those_of_one_test_after_the_other(Class<?> suite) {
        Map<String, String> expected = outcomes(run(suite, false));
        assertThat(expected).isNotEmpty();
        for (int round = 0; round < 3; round++) {
            assertThat(outcomes(run(suite, true))).isEqualTo(expected);
        }
    }

    static EngineExecutionResults run(Class<?> suite, boolean parallel, String... settings) {
        var kit =
                EngineTestKit.engine("junit-jupiter")
                        .selectors(selectClass(suite))
                        .configurationParameter("parallax.ledger", "target/unused.md")
                        .configurationParameter(
                                "junit.jupiter.execution.parallel.enabled", "" + parallel)
                        .configurationParameter(
                                "junit.jupiter.execution.parallel.mode.default", "concurrent")
                        .configurationParameter(
                                "junit.jupiter.execution.parallel.config.strategy", "fixed")
                        .configurationParameter(
                                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
        for (String setting : List.of(settings)) {
            String[] parts = setting.split("=", 2);
            kit.configurationParameter(parts[0], parts[1]);
        }
        return kit.execute();
    }

    /** Returns what became of each node, with the first line of its failure. */
    static Map<String, String> outcomes(EngineExecutionResults results) {
        Map<String, String> outcomes = new TreeMap<>();
        results.testEvents().finished().stream()
                .forEach(
                        event -> {
                            var result = event.getRequiredPayload(TestExecutionResult.class);
                            String why =
                                    result.getThrowable()
                                            .map(e -> String.valueOf(e.getMessage()))
                                            .flatMap(text -> text.lines().findFirst())
                                            .orElse("");
                            outcomes.put(
                                    event.getTestDescriptor().getUniqueId().toString(),
                                    result.getStatus() + " " + why);
                        });
        return outcomes;
    }
}
