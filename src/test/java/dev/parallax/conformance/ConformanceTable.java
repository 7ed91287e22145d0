package dev.parallax.conformance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the answers to CPython's tests as the page {@code docs/semantics/conformance.md}. */
final class ConformanceTable {
    private static final String HEAD =
            """
            # CPython's tests, and ours

            Every test of CPython 3.14.3's `test_generators`, `test_coroutines`, `test_asyncgen`,
            `test_concurrent_futures` and `test_asyncio`, and what this library has for it:

            - **the cases** that try the same corner: methods of contract suites, which run on Java and
              on CPython and give the same text, or of other tests;
            - **runs unmodified**: [`./parallax conformance`](../conformance-run.md) runs the test itself
              against the Java classes;
            - **none**, and why.

            A test that stands in a mixin has one row; ×8 says that eight test classes run it.
            This page is written and checked by `ConformanceTableTests` from `rows.txt` (read from the
            bundled CPython), the annotations `@Covers` of the tests, and `reasons.txt`.

            | module | tests | with a case | run unmodified | none |
            |---|---|---|---|---|
            """;

    private final Map<String, List<Answer>> answers;

    ConformanceTable(Map<String, List<Answer>> answers) {
        this.answers = answers;
    }

    /** Returns the page. */
    String text() {
        StringBuilder page = new StringBuilder(HEAD);
        answers.forEach((module, rows) -> page.append(counts("`" + module + "`", rows)));
        page.append(counts("all", answers.values().stream().flatMap(List::stream).toList()));
        answers.forEach((module, rows) -> page.append(section(module, rows)));
        return page.toString();
    }

    private static String counts(String title, List<Answer> rows) {
        Map<Answer.Kind, Long> kinds =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Answer::kind,
                                        () -> new EnumMap<>(Answer.Kind.class),
                                        Collectors.counting()));
        return "| %s | %d | %d | %d | %d |\n"
                .formatted(
                        title,
                        rows.size(),
                        kinds.getOrDefault(Answer.Kind.CASE, 0L),
                        kinds.getOrDefault(Answer.Kind.UNMODIFIED, 0L),
                        kinds.getOrDefault(Answer.Kind.REASON, 0L));
    }

    private static String section(String module, List<Answer> rows) {
        String title = "\n## " + module + "\n\n";
        List<String> whole = rows.stream().map(ConformanceTable::onlyReason).distinct().toList();
        if (whole.size() == 1 && !whole.getFirst().isEmpty()) {
            return title + "None of its " + rows.size() + ": " + whole.getFirst() + ".\n";
        }
        return title
                + "| test | ours |\n|---|---|\n"
                + rows.stream().map(Answer::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String onlyReason(Answer answer) {
        return answer.kind() == Answer.Kind.REASON ? answer.reason().orElse("") : "";
    }
}
