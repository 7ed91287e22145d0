package dev.parallax.conformance;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What the project says to a test of CPython's.
 *
 * @param row the test
 * @param cases our cases that cover it
 * @param unmodified the classes whose test {@code ./parallax conformance} runs as it is
 * @param reason why there is neither
 */
record Answer(Row row, SortedSet<String> cases, List<String> unmodified, Optional<String> reason) {

    /** What kind of answer it is. */
    enum Kind {
        CASE,
        UNMODIFIED,
        REASON,
        MISSING
    }

    Kind kind() {
        if (!cases.isEmpty()) {
            return Kind.CASE;
        }
        if (!unmodified.isEmpty()) {
            return Kind.UNMODIFIED;
        }
        return reason.isPresent() ? Kind.REASON : Kind.MISSING;
    }

    /** Returns a row of a Markdown table. */
    String line() {
        String more = row.classes().size() > 1 ? " ×" + row.classes().size() : "";
        return "| `" + row.title() + "`" + more + " | " + text() + " |";
    }

    private String text() {
        String named = cases.isEmpty() ? "" : "`" + String.join("`, `", cases) + "`";
        String runs = unmodified.isEmpty() ? "" : "runs unmodified";
        String both = named + (named.isEmpty() || runs.isEmpty() ? "" : "; ") + runs;
        return both.isEmpty() ? "none: " + reason.orElse("") : both;
    }
}
