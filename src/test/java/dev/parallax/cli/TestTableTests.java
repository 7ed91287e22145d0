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
        return shown(KnownTests.none(), sides);
    }

    private static String shown(KnownTests known, SideResult... sides) {
        StringWriter text = new StringWriter();
        Screen screen =
                new Screen(new PrintWriter(text), new PrintWriter(text), 100, false, true, false);
        new TestTable(screen, false).show(Rows.of(List.of(sides), known));
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
                        3 tests, 1 agrees, 2 differ
                        """);
    }

    @Test
    void one_is_counted_in_the_singular() {
        assertThat(
                        shown(
                                side("cpython", result("test_b", Outcome.PASSED, "")),
                                side("java", result("test_b", Outcome.FAILED, "E"))))
                .endsWith("1 test, 1 differs" + System.lineSeparator());
    }

    @Test
    void what_was_skipped_everywhere_stands_behind_the_files_counts() {
        SideResult[] sides = new SideResult[2];
        for (int n = 0; n < sides.length; n++) {
            sides[n] =
                    side(
                            n == 0 ? "cpython" : "java",
                            result("test_b", Outcome.PASSED, ""),
                            result("test_c", Outcome.SKIPPED, "not today"),
                            result("test_d", Outcome.SKIPPED, "not today"),
                            result("test_e", Outcome.XFAILED, "never true"));
        }
        assertThat(shown(sides))
                .contains(
                        "  test_a.py                 1/4         1/4         2 skipped, 1 xfailed");
    }

    @Test
    void a_test_that_is_not_as_declared_is_shown_as_it_came_out() {
        KnownTests known =
                KnownTests.read("known.txt", List.of("failed test_a.py::test_b # ints only"));
        assertThat(
                        shown(
                                known,
                                side("cpython", result("test_b", Outcome.PASSED, "")),
                                side("java", result("test_b", Outcome.PASSED, ""))))
                .containsIgnoringNewLines("test_a.py::test_b  cpython: passed  java: passed")
                .contains("1 test, 1 not as declared");
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
