package dev.parallax.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** What fresh JVMs said, over all rounds. */
final class FactTable {
    private final Map<SemanticsFact, List<Double>> measured = new HashMap<>();

    void add(SemanticsFact fact, OptionalDouble value) {
        List<Double> values = measured.computeIfAbsent(fact, key -> new ArrayList<>());
        value.ifPresent(values::add);
        Collections.sort(values);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(row("once in a fresh JVM", "median", "lowest", "highest", ""));
        for (SemanticsFact fact : SemanticsFact.ALL) {
            List<Double> values = measured.getOrDefault(fact, List.of());
            if (values.isEmpty()) {
                lines.add(row(fact.title(), "-", "-", "-", "not measured"));
            } else {
                lines.add(
                        row(
                                fact.title(),
                                number(fact, Limits.median(values)),
                                number(fact, values.getFirst()),
                                number(fact, values.getLast()),
                                verdict(fact, values)));
            }
        }
        return lines;
    }

    /** Says whether everything was measured and is within its limit. */
    boolean holds() {
        return SemanticsFact.ALL.stream()
                .allMatch(fact -> holds(fact, measured.getOrDefault(fact, List.of())));
    }

    private static boolean holds(SemanticsFact fact, List<Double> values) {
        return !values.isEmpty() && Limits.median(values) <= fact.limit();
    }

    private static String verdict(SemanticsFact fact, List<Double> values) {
        String limit = String.format(Locale.ROOT, "limit %,.0f %s: ", fact.limit(), fact.unit());
        return limit + Limits.word(holds(fact, values));
    }

    private static String number(SemanticsFact fact, double value) {
        return String.format(Locale.ROOT, "%,.0f %s", value, fact.unit());
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-32s %12s %12s %12s   %s", cells).stripTrailing();
    }
}
