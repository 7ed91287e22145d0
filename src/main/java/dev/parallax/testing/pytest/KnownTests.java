package dev.parallax.testing.pytest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tests that are known to come out differently on the port, with reasons; each must still do so.
 *
 * @param byTest by their node ids
 */
public record KnownTests(Map<String, Known> byTest) {
    private static final Pattern LINE = Pattern.compile("(\\w+) +(\\S.*?) +# *(\\S.*)");

    /**
     * One of them.
     *
     * @param outcome what it comes to on the port
     * @param reason why
     */
    public record Known(Outcome outcome, String reason) {}

    /** Returns the empty list. */
    public static KnownTests none() {
        return new KnownTests(Map.of());
    }

    /**
     * Reads lines such as {@code failed tests/test_a.py::test_b # why}; empty lines and those that
     * begin with {@code #} count for nothing.
     *
     * @param name of the file, for messages
     * @throws IllegalArgumentException if a line is something else; names place and rule
     */
    public static KnownTests read(String name, List<String> lines) {
        Map<String, Known> known = new LinkedHashMap<>();
        for (int n = 0; n < lines.size(); n++) {
            String line = lines.get(n).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                Matcher found = LINE.matcher(line);
                if (!found.matches() || !isOutcome(found.group(1))) {
                    throw new IllegalArgumentException(
                            "%s:%d: not a known difference: '%s'; write 'failed %s # the reason'"
                                    .formatted(name, n + 1, line, "tests/test_a.py::test_b"));
                }
                known.put(found.group(2), new Known(Outcome.of(found.group(1)), found.group(3)));
            }
        }
        return new KnownTests(known);
    }

    private static boolean isOutcome(String label) {
        return Set.of(
                        "failed", "error", "skipped", "xfailed", "xpassed", "missing", "hung",
                        "crashed", "absent", "passed")
                .contains(label);
    }

    Optional<Known> of(String test) {
        return Optional.ofNullable(byTest.get(test));
    }
}
