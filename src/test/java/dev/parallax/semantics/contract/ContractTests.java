package dev.parallax.semantics.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The contracts on the Java library. */
class ContractTests {
    @TestFactory
    Stream<DynamicContainer> java_gives_what_cpython_gave() {
        return Suites.ALL.stream()
                .map(suite -> DynamicContainer.dynamicContainer(suite.name(), tests(suite)));
    }

    private static Stream<DynamicTest> tests(Suite suite) {
        Map<String, List<String>> expected = suite.expected();
        DynamicTest complete =
                DynamicTest.dynamicTest(
                        "every_case_is_there",
                        () ->
                                assertThat(suite.methods().keySet())
                                        .containsExactlyInAnyOrderElementsOf(expected.keySet()));
        Stream<DynamicTest> cases =
                suite.methods().entrySet().stream()
                        .map(
                                entry ->
                                        DynamicTest.dynamicTest(
                                                entry.getKey(),
                                                () ->
                                                        assertThat(suite.run(entry.getValue()))
                                                                .isEqualTo(
                                                                        expected.get(
                                                                                entry.getKey()))));
        return Stream.concat(Stream.of(complete), cases);
    }
}
