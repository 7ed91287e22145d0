package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.testing.pytest.KnownTests;
import dev.parallax.testing.pytest.Outcome;
import dev.parallax.testing.pytest.Rows;
import dev.parallax.testing.pytest.SideResult;
import dev.parallax.testing.pytest.TestResult;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class TestTableTests {
    private static TestResult result(String test, Outcome outcome, String text, String... missing) {
        return new TestResult("test_a.py::" + test, outcome, text, 1, List.of(missing));
    }

    private static SideResult side(String name, TestResult... results) {
        Map<String, TestResult> tests = new LinkedHashMap<>();
        for (TestResult result : results) {
            tests.put(result.test(), result);
        }
        return new SideResult(name, "Python 3", tests, List.of(), "");
    }

    private static String shown(SideResult... sides) {
        StringWriter text = new StringWriter();
        Screen screen =
                new Screen(new PrintWriter(text), new PrintWriter(text), 100, false, true, false);
        new TestTable(screen, false).show(Rows.of(List.of(sides), KnownTests.none()));
        screen.out().flush();
        return text.toString();
    }

    @Test
    void tests_that_differ_have_a_line_and_what_pytest_said() {
        String text =
                shown(
                        side(
                                "cpython",
                                result("test_b", Outcome.PASSED, ""),
                                result("test_c", Outcome.PASSED, ""),
                                result("test_d", Outcome.PASSED, "")),
                        side(
                                "java",
                                result("test_b", Outcome.PASSED, ""),
                                result("test_c", Outcome.FAILED, "E   assert 2 == 3"),
                                result("test_d", Outcome.MISSING, "", "the port has no a.f")));
        assertThat(text)
                .isEqualToNormalizingNewlines(
                        """
                          test                      cpython     java
                          test_a.py                 3/3         1/3
                            test_c                  passed      failed      java differs
                            test_d                  passed      missing     java differs

                        test_a.py::test_c
                          cpython: passed
                          java: failed
                            E   assert 2 == 3

                        test_a.py::test_d
                          cpython: passed
                          java: missing
                            the port has no a.f

                        cpython: Python 3, java: Python 3
                        3 tests, 1 agree, 2 differ
                        """);
    }

    @Test
    void a_side_that_ran_nothing_is_told_instead_of_a_table() {
        SideResult broken =
                new SideResult("java", "", Map.of(), List.of(), "its process ended with 1\nwhy");
        assertThat(shown(side("cpython", result("test_b", Outcome.PASSED, "")), broken))
                .doesNotContain("test_b")
                .contains("java ended early: its process ended with 1\nwhy");
    }
}
