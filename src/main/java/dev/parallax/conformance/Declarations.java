package dev.parallax.conformance;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tests that don't apply to Java classes, each with the reason.
 *
 * @param entries the table
 */
record Declarations(List<Entry> entries) {

    /**
     * A line of the table.
     *
     * @param tests {@code suite.Class.test_name}, where {@code *} stands for any text
     * @param runs whether the test may run all the same, so that we hear if it passes
     * @param version the only CPython whose tests it is about, such as {@code 3.12}; empty for any
     * @param reason why it doesn't apply
     */
    record Entry(String tests, boolean runs, String version, String reason) {
        private static final Pattern LINE =
                Pattern.compile("(run|leave)\\s+(?:(\\d+\\.\\d+)\\s+)?(\\S+)\\s+(.+)");

        boolean covers(String test) {
            return glob(tests).matcher(test).matches();
        }

        boolean concerns(Optional<TestVersion> tested) {
            return version.isEmpty() || tested.filter(v -> v.minor().equals(version)).isPresent();
        }

        /** Reads {@code run|leave [VERSION] PATTERN REASON}. */
        static Entry parse(String line) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException(
                        "not-applicable.txt: '"
                                + line
                                + "' is not 'run|leave [VERSION] PATTERN REASON'");
            }
            String version = parts.group(2) == null ? "" : parts.group(2);
            return new Entry(parts.group(3), parts.group(1).equals("run"), version, parts.group(4));
        }
    }

    /** Returns a pattern where {@code *} stands for any text. */
    static Pattern glob(String text) {
        return Pattern.compile("\\Q" + text.replace("*", "\\E.*\\Q") + "\\E");
    }

    /** Reads the table as it is for the tests of a CPython. */
    static Declarations read(Optional<TestVersion> tested) throws IOException {
        return parse(Resources.lines("not-applicable.txt"), tested);
    }

    static Declarations parse(List<String> lines, Optional<TestVersion> tested) {
        return new Declarations(
                lines.stream().map(Entry::parse).filter(entry -> entry.concerns(tested)).toList());
    }

    /** Returns the patterns of the tests that must not run. */
    List<String> left() {
        return entries.stream().filter(entry -> !entry.runs()).map(Entry::tests).toList();
    }

    /** Says what a test shows. */
    TestResult judge(String suite, RawResult raw) {
        Optional<Entry> declared =
                entries.stream().filter(e -> e.covers(suite + "." + raw.test())).findFirst();
        return switch (raw.outcome()) {
            case PASSED ->
                    new TestResult(
                            suite,
                            raw.test(),
                            declared.isPresent()
                                    ? TestResult.Verdict.PASSED_THOUGH_DECLARED
                                    : TestResult.Verdict.PASSED,
                            declared.map(Entry::reason).orElse(""));
            case SKIPPED ->
                    inapplicable(suite, raw, declared.map(Entry::reason).orElse(raw.text()));
            case FAILED, HUNG ->
                    declared.map(entry -> inapplicable(suite, raw, entry.reason()))
                            .orElseGet(() -> failed(suite, raw));
        };
    }

    private static TestResult inapplicable(String suite, RawResult raw, String reason) {
        return new TestResult(suite, raw.test(), TestResult.Verdict.NOT_APPLICABLE, reason);
    }

    private static TestResult failed(String suite, RawResult raw) {
        return new TestResult(suite, raw.test(), TestResult.Verdict.FAILED, raw.text());
    }
}
