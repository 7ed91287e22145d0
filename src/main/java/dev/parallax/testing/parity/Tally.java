package dev.parallax.testing.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a racing program answered in many runs, held against what it may answer.
 *
 * <p>For one thread.
 *
 * <pre>{@code
 * Tally tally =
 *         new Tally(List.of(new Tally.Declared("2", Tally.Kind.ACCEPTED, "no update is lost")));
 * tally.add("java", "2");
 * System.out.println(tally.problem().isEmpty()); // true
 * tally.add("java", "1");
 * System.out.println(tally.problem().isEmpty()); // false
 * }</pre>
 */
public final class Tally {
    private final List<Declared> declared;
    private final Map<String, Map<String, Integer>> seen = new TreeMap<>();

    /** How an answer is meant. */
    public enum Kind {
        /** It may be. */
        ACCEPTED,
        /** It may be, and is worth a line in the report. */
        INTERESTING,
        /** It must not be. */
        FORBIDDEN
    }

    /**
     * One answer that was thought of.
     *
     * @param answer as a failure shows it; {@code "raises ValueError"} leaves the message open
     * @param kind how it is meant
     * @param because why it may be, or must not
     */
    public record Declared(String answer, Kind kind, String because) {
        boolean is(String text) {
            return text.equals(answer) || text.startsWith(answer + ":");
        }
    }

    /** Makes an empty one; without declarations all runs on all sides must answer the same. */
    public Tally(List<Declared> declared) {
        this.declared = List.copyOf(declared);
    }

    /** Counts one run's answer. */
    public void add(String side, String answer) {
        seen.computeIfAbsent(side, s -> new TreeMap<>()).merge(answer, 1, Integer::sum);
    }

    /** Returns what was seen that must not be, a line each; {@code ""} if nothing was. */
    public String problem() {
        List<String> lines = new ArrayList<>();
        if (declared.isEmpty()) {
            TreeSet<String> all = new TreeSet<>();
            seen.values().forEach(counts -> all.addAll(counts.keySet()));
            return all.size() <= 1 ? "" : "no answer is declared, and runs differ";
        }
        seen.forEach((side, counts) -> counts.forEach((text, n) -> check(side, text, n, lines)));
        return String.join("\n", lines);
    }

    private void check(String side, String text, int n, List<String> lines) {
        Optional<Declared> found = declared.stream().filter(d -> d.is(text)).findFirst();
        String runs = side + ": " + text + " (" + n + " of " + total(side) + " runs)";
        if (found.isEmpty()) {
            lines.add(runs + " is not declared");
        } else if (found.get().kind() == Kind.FORBIDDEN) {
            lines.add(runs + " is forbidden: " + found.get().because());
        }
    }

    private int total(String side) {
        return seen.getOrDefault(side, Map.of()).values().stream().mapToInt(n -> n).sum();
    }

    /** Returns all answers with their counts by side, a line each. */
    public String table() {
        List<String> lines = new ArrayList<>();
        TreeSet<String> answers = new TreeSet<>();
        seen.values().forEach(counts -> answers.addAll(counts.keySet()));
        for (String answer : answers) {
            StringBuilder line = new StringBuilder(answer).append(": ");
            seen.forEach(
                    (side, n) ->
                            line.append(side)
                                    .append(' ')
                                    .append(n.getOrDefault(answer, 0))
                                    .append(", "));
            declared.stream()
                    .filter(d -> d.is(answer))
                    .findFirst()
                    .ifPresentOrElse(
                            d -> line.append(d.kind()).append(", ").append(d.because()),
                            () -> line.append("not declared"));
            lines.add(line.toString());
        }
        return String.join("\n", lines);
    }

    /** Says whether an answer was seen that is declared interesting. */
    public boolean interesting() {
        return seen.values().stream()
                .flatMap(counts -> counts.keySet().stream())
                .anyMatch(
                        text ->
                                declared.stream()
                                        .anyMatch(d -> d.is(text) && d.kind() == Kind.INTERESTING));
    }
}
