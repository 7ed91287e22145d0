package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parallax.testing.pytest.Outcome;
import dev.parallax.testing.pytest.SideResult;
import dev.parallax.testing.pytest.TestResult;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class TestsFoundTests {
    private static final String IN_PYTEST = "_pytest/python.py:528: in importtestmodule\n";

    private final TestsFound found = new TestsFound(List.of("tests"), null);

    private static SideResult cpython(String trouble, TestResult... results) {
        Map<String, TestResult> tests = new LinkedHashMap<>();
        for (TestResult result : results) {
            tests.put(result.test(), result);
        }
        return new SideResult("cpython", "CPython 3", tests, List.of(), trouble);
    }

    private static TestResult broken(String text) {
        return new TestResult("tests/test_a.py", Outcome.ERROR, text, 0, List.of());
    }

    private static UserError refused(TestsFound found, SideResult cpython) {
        return catchThrowableOfType(UserError.class, () -> found.check(cpython, List.of("orders")));
    }

    @Test
    void a_syntax_error_is_told_with_its_place_and_without_pytests_frames() {
        SideResult cpython =
                cpython(
                        "",
                        broken(
                                IN_PYTEST
                                        + "E     File \"test_a.py\", line 2\n"
                                        + "E       def f(:\n"
                                        + "E             ^\n"
                                        + "E   SyntaxError: invalid syntax"));
        assertThat(refused(found, cpython))
                .hasMessage(
                        """
                        tests/test_a.py: can't be collected on CPython:
                            File "test_a.py", line 2
                              def f(:
                                    ^
                          SyntaxError: invalid syntax\
                        """);
    }

    @Test
    void a_module_that_is_not_found_is_told_with_where_it_was_looked_for() {
        SideResult cpython =
                cpython("", broken("E   ModuleNotFoundError: No module named 'orders'"));
        assertThat(refused(found, cpython))
                .hasMessageContaining("  ModuleNotFoundError: No module named 'orders'\n")
                .hasMessageEndingWith("where --path says.");
    }

    @Test
    void a_folder_without_tests_shows_nothing() {
        UserError error = refused(found, cpython(""));
        assertThat(error).hasMessageStartingWith("no tests found in tests; ");
        assertThat(error.exitCode()).isEqualTo(ExitCode.NOTHING_RAN);
        assertThat(refused(new TestsFound(List.of("a", "b"), "total"), cpython("")))
                .hasMessageStartingWith("no tests found in a, b that -k 'total' chooses; ");
    }

    @Test
    void a_module_that_no_test_imports_is_named() {
        TestResult passed =
                new TestResult("tests/test_a.py::test_b", Outcome.PASSED, "", 0, List.of());
        assertThat(refused(found, cpython("", passed)))
                .hasMessageStartingWith("orders: no test imported it on CPython; name the");
        assertThatCode(() -> found.check(cpython("", passed), List.of()))
                .doesNotThrowAnyException();
    }
}
