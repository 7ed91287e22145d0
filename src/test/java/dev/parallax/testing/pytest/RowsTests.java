package dev.parallax.testing.pytest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.testing.pytest.Row.Standing;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class RowsTests {
    private static final String TEST = "test_a.py::test_b";

    private static SideResult side(String name, Outcome outcome, int calls) {
        Map<String, TestResult> tests = new LinkedHashMap<>();
        tests.put(TEST, new TestResult(TEST, outcome, "", calls, List.of()));
        return new SideResult(name, "", tests, List.of(), "");
    }

    private static Row row(KnownTests known, SideResult... sides) {
        Rows rows = Rows.of(List.of(sides), known);
        assertThat(rows.rows()).hasSize(1);
        assertThat(rows.pass()).isEqualTo(rows.rows().getFirst().standing().passes());
        return rows.rows().getFirst();
    }

    private static Standing standing(Outcome cpython, Outcome java, int calls) {
        return row(KnownTests.none(), side("cpython", cpython, 0), side("java", java, calls))
                .standing();
    }

    @Test
    void a_test_agrees_only_if_it_called_the_port() {
        assertThat(standing(Outcome.PASSED, Outcome.PASSED, 2)).isEqualTo(Standing.AGREES);
        assertThat(standing(Outcome.PASSED, Outcome.PASSED, 0)).isEqualTo(Standing.VACUOUS);
        assertThat(standing(Outcome.SKIPPED, Outcome.SKIPPED, 0)).isEqualTo(Standing.AGREES);
    }

    @Test
    void what_fails_everywhere_is_no_pass() {
        assertThat(standing(Outcome.FAILED, Outcome.FAILED, 1)).isEqualTo(Standing.FAILS);
        assertThat(Standing.FAILS.passes()).isFalse();
    }

    @Test
    void a_skipped_or_missing_test_differs_from_a_passed_one() {
        assertThat(standing(Outcome.PASSED, Outcome.SKIPPED, 0)).isEqualTo(Standing.DIFFERS);
        assertThat(standing(Outcome.PASSED, Outcome.MISSING, 1)).isEqualTo(Standing.DIFFERS);
        assertThat(standing(Outcome.FAILED, Outcome.PASSED, 1)).isEqualTo(Standing.DIFFERS);
    }

    @Test
    void of_three_sides_one_is_odd() {
        SideResult cpython = side("cpython", Outcome.PASSED, 0);
        SideResult graalpy = side("graalpy", Outcome.FAILED, 0);
        SideResult java = side("java", Outcome.PASSED, 1);
        assertThat(row(KnownTests.none(), cpython, graalpy, java).oddOneOut()).isEqualTo("graalpy");
        SideResult skipped = side("java", Outcome.SKIPPED, 0);
        assertThat(row(KnownTests.none(), cpython, graalpy, skipped).oddOneOut()).isEmpty();
    }

    @Test
    void a_known_difference_must_be_as_declared() {
        KnownTests known =
                KnownTests.read(
                        "known.txt", List.of("# why", "", "failed " + TEST + " # ints only"));
        SideResult cpython = side("cpython", Outcome.PASSED, 0);
        assertThat(row(known, cpython, side("java", Outcome.FAILED, 1)))
                .returns(Standing.KNOWN, Row::standing)
                .returns("ints only", Row::reason);
        assertThat(row(known, cpython, side("java", Outcome.PASSED, 1)).standing())
                .isEqualTo(Standing.STALE);
        assertThat(row(known, cpython, side("java", Outcome.MISSING, 1)).standing())
                .isEqualTo(Standing.STALE);
    }

    @Test
    void a_known_test_that_nobody_has_is_stale() {
        KnownTests known = KnownTests.read("known.txt", List.of("failed gone.py::test # why"));
        Rows rows =
                Rows.of(
                        List.of(
                                side("cpython", Outcome.PASSED, 0),
                                side("java", Outcome.PASSED, 1)),
                        known);
        assertThat(rows.rows())
                .extracting(Row::standing)
                .containsExactly(Standing.AGREES, Standing.STALE);
    }

    @Test
    void a_known_difference_without_a_reason_is_refused_with_its_place() {
        for (String line : List.of("failed " + TEST, "wrong " + TEST + " # why", "failed # why")) {
            assertThatThrownBy(
                            () -> KnownTests.read("known.txt", new ArrayList<>(List.of("", line))))
                    .hasMessageStartingWith("known.txt:2: not a known difference: '" + line + "'");
        }
    }

    @Test
    void nothing_is_shown_if_no_test_called_the_port() {
        SideResult cpython = side("cpython", Outcome.PASSED, 0);
        assertThat(
                        Rows.of(
                                        List.of(cpython, side("java", Outcome.PASSED, 0)),
                                        KnownTests.none())
                                .showSomething())
                .isFalse();
        assertThat(Rows.of(List.of(cpython), KnownTests.none()).showSomething()).isTrue();
    }
}
