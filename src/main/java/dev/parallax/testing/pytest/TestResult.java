package dev.parallax.testing.pytest;

import java.util.List;

/**
 * What one test showed on one side.
 *
 * @param test its node id: {@code tests/test_orders.py::test_total[3]}
 * @param outcome what became of it
 * @param text pytest's own account of a failure, a reason for skipping, or empty
 * @param calls how often it called the port
 * @param missing what it asked for that the port has not
 */
public record TestResult(
        String test, Outcome outcome, String text, int calls, List<String> missing) {
    static TestResult absent(String test) {
        return new TestResult(test, Outcome.ABSENT, "", 0, List.of());
    }
}
