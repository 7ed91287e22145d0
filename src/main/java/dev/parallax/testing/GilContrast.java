package dev.parallax.testing;

import dev.parallax.testing.java.GilChoice;

import org.junit.jupiter.api.extension.ExtensionContext;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the Java side of one test method answered under each GIL; published when all have run, if
 * the GIL made a difference.
 */
final class GilContrast implements AutoCloseable {
    private final ExtensionContext method;
    private final Map<String, Map<String, Map<String, Integer>>> seen = new LinkedHashMap<>();

    private GilContrast(ExtensionContext method) {
        this.method = method;
    }

    /** Returns the one of the method that a node belongs to. */
    static GilContrast of(ExtensionContext node) {
        ExtensionContext method = node.getParent().orElse(node);
        return method.getStore(Session.NAMESPACE)
                .getOrComputeIfAbsent(
                        GilContrast.class, key -> new GilContrast(method), GilContrast.class);
    }

    /** Counts an answer to a call. */
    synchronized void add(String call, GilChoice gil, String answer) {
        seen.computeIfAbsent(call, c -> new LinkedHashMap<>())
                .computeIfAbsent(gil.shown(), g -> new TreeMap<>())
                .merge(answer, 1, Integer::sum);
    }

    @Override
    public synchronized void close() {
        String text =
                seen.entrySet().stream()
                        .filter(call -> differs(call.getValue()))
                        .map(call -> call.getKey() + text(call.getValue()))
                        .collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            method.publishReportEntry("parallax.gil", text);
        }
    }

    private static boolean differs(Map<String, Map<String, Integer>> byGil) {
        Set<Set<String>> answers =
                byGil.values().stream()
                        .map(counts -> new TreeSet<>(counts.keySet()))
                        .collect(Collectors.toSet());
        return answers.size() > 1;
    }

    private static String text(Map<String, Map<String, Integer>> byGil) {
        return byGil.entrySet().stream()
                .map(gil -> "\n  java, gil=" + gil.getKey() + ": " + counts(gil.getValue()))
                .collect(Collectors.joining());
    }

    private static String counts(Map<String, Integer> answers) {
        int runs = answers.values().stream().mapToInt(n -> n).sum();
        return answers.entrySet().stream()
                .map(a -> a.getKey() + " (" + a.getValue() + " of " + runs + " runs)")
                .collect(Collectors.joining(", "));
    }
}
