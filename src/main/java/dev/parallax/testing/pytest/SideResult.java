package dev.parallax.testing.pytest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What all tests showed on one side.
 *
 * @param side {@code cpython}, {@code graalpy} or {@code java}
 * @param version what ran: {@code CPython 3.14.3}
 * @param tests by their node ids, in the order in which they ended
 * @param fallen names that the original lent to the port
 * @param trouble why the side ended before its time, or empty
 */
public record SideResult(
        String side,
        String version,
        Map<String, TestResult> tests,
        List<String> fallen,
        String trouble) {
    /** Copies the collections. */
    public SideResult {
        tests = new LinkedHashMap<>(tests);
        fallen = List.copyOf(fallen);
    }

    /** Returns a test's result, absent if there is none. */
    public TestResult test(String id) {
        TestResult found = tests.get(id);
        return found == null ? TestResult.absent(id) : found;
    }
}
