package dev.parallax.cli;

import dev.parallax.conformance.Suite;
import dev.parallax.conformance.TestResult;
import dev.parallax.conformance.TestResult.Verdict;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows what CPython's tests came to. */
final class ConformanceTable {
    private static final String ROW = "%-40s %5s %7s %7s %15s%n";

    private final Screen screen;
    private final PrintWriter out;

    ConformanceTable(Screen screen) {
        this.screen = screen;
        out = screen.out();
    }

    /**
     * Shows the heading.
     *
     * @param version which CPython's tests they are; empty if unknown
     */
    void head(String version) {
        String tests = version.isEmpty() ? "CPython's tests" : "CPython " + version + "'s tests";
        out.printf(ROW, tests, "run", "passed", "failed", "not applicable");
        out.flush();
    }

    /** Says on standard error which module begins, for it may take minutes. */
    void begins(Suite suite, int number, int of) {
        screen.err().printf("[%d/%d] test.%s …%n", number, of, suite.name());
        screen.err().flush();
    }

    void row(Suite suite, List<TestResult> results) {
        long failed = count(results, Verdict.FAILED);
        long inapplicable = count(results, Verdict.NOT_APPLICABLE);
        long passed = results.size() - failed - inapplicable;
        out.printf(
                ROW,
                "test." + suite.name(),
                results.size() - inapplicable,
                passed,
                failed,
                inapplicable);
        out.flush();
    }

    /** Shows the test files that are not there. */
    void missing(List<Suite> suites) {
        if (!suites.isEmpty()) {
            out.printf("%nNot among these tests:%n");
            suites.forEach(suite -> out.printf("  test.%s%n", suite.name()));
        }
    }

    /** Shows the reasons, the failures and the declarations that are no longer true. */
    void details(List<TestResult> results) {
        Map<String, List<String>> reasons = new TreeMap<>();
        for (TestResult result : of(results, Verdict.NOT_APPLICABLE)) {
            reasons.computeIfAbsent(result.text(), reason -> new ArrayList<>()).add(name(result));
        }
        if (!reasons.isEmpty()) {
            out.printf("%nNot applicable:%n");
        }
        reasons.forEach((reason, tests) -> out.printf("  %s%n    %s%n", reason, names(tests)));
        for (TestResult result : of(results, Verdict.PASSED_THOUGH_DECLARED)) {
            out.printf("%nPasses, though declared as not applicable: %s%n", name(result));
        }
        for (TestResult result : of(results, Verdict.FAILED)) {
            out.printf("%nFailed: %s%n%s%n", name(result), result.text().indent(2));
        }
        out.flush();
    }

    private static String names(List<String> tests) {
        return String.join("\n    ", tests).replace("\n", System.lineSeparator());
    }

    private static String name(TestResult result) {
        return result.suite() + "." + result.test();
    }

    private static List<TestResult> of(List<TestResult> results, Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).toList();
    }

    private static long count(List<TestResult> results, Verdict verdict) {
        return of(results, verdict).size();
    }
}
