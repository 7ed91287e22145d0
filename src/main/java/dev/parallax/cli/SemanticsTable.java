package dev.parallax.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What all sides needed for all steps, over all rounds, in nanoseconds. */
final class SemanticsTable {
    private final Map<String, Map<String, List<Double>>> sides = new HashMap<>();

    void add(String side, Map<String, Double> nanos) {
        nanos.forEach(
                (step, value) ->
                        sides.computeIfAbsent(side, name -> new HashMap<>())
                                .computeIfAbsent(step, name -> new ArrayList<>())
                                .add(value));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                row(
                        "ns a step (median)",
                        "Java",
                        "Kotlin",
                        "CPython",
                        "GraalPy",
                        "Java/CPython",
                        ""));
        for (SemanticsStep step : SemanticsStep.ALL) {
            lines.add(
                    row(
                            step.title(),
                            number(median("java", step.name())),
                            number(median("java", step.kotlin())),
                            number(median("cpython", step.name())),
                            number(median("graalpy", step.name())),
                            ratio(step),
                            limits(step)));
        }
        return lines;
    }

    /** Says whether every ratio that could be measured is within its limit. */
    boolean holds() {
        return SemanticsStep.ALL.stream()
                .allMatch(
                        step ->
                                !limits(step).contains("missed")
                                        && median("java", step.name()) > 0);
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-32s %12s %12s %12s %12s   %-22s %s", cells)
                .stripTrailing();
    }

    private static String number(double nanos) {
        return Double.isNaN(nanos) ? "-" : String.format(Locale.ROOT, "%,.1f", nanos);
    }

    private double median(String side, String step) {
        List<Double> values = values(side, step);
        return Limits.median(values);
    }

    private List<Double> values(String side, String step) {
        return sides.getOrDefault(side, Map.of()).getOrDefault(step, List.of());
    }

    /** The ratio of each round, since the machine's speed changes between rounds. */
    private List<Double> ratios(SemanticsStep step) {
        List<Double> java = values("java", step.name());
        List<Double> python = values("cpython", step.name());
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < Math.min(java.size(), python.size()); round++) {
            ratios.add(java.get(round) / python.get(round));
        }
        Collections.sort(ratios);
        return ratios;
    }

    private String ratio(SemanticsStep step) {
        List<Double> ratios = ratios(step);
        return ratios.isEmpty()
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.3f (%.3f to %.3f)",
                        Limits.median(ratios),
                        ratios.getFirst(),
                        ratios.getLast());
    }

    private String limits(SemanticsStep step) {
        List<Double> ratios = ratios(step);
        if (ratios.isEmpty()) {
            return "";
        }
        if (step.limit() == SemanticsStep.NONE) {
            return "no limit";
        }
        String text = verdict(Limits.median(ratios), step.limit(), "CPython's");
        // Only the plain step has a limit against Kotlin.
        if (!step.name().equals("next")) {
            return text;
        }
        double kotlin = median("java", step.name()) / median("java", step.kotlin());
        return text + ", " + verdict(kotlin, SemanticsStep.KOTLIN_LIMIT, "Kotlin's");
    }

    private static String verdict(double ratio, double limit, String whose) {
        return String.format(
                Locale.ROOT, "limit %.2f of %s: %s", limit, whose, Limits.word(ratio <= limit));
    }
}
