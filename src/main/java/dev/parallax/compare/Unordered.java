package dev.parallax.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pairs off lines wherever they stand: each with one partner, never two. */
final class Unordered {
    private Unordered() {}

    static Pairing byText(List<Line> expected, List<Line> actual) {
        Map<String, Deque<Line>> free = new HashMap<>();
        for (Line line : actual) {
            free.computeIfAbsent(line.text(), _ -> new ArrayDeque<>()).add(line);
        }
        List<Line> missing = new ArrayList<>();
        for (Line line : expected) {
            if (free.getOrDefault(line.text(), new ArrayDeque<>()).pollFirst() == null) {
                missing.add(line);
            }
        }
        List<Line> extra = actual.stream().filter(l -> remains(free, l)).toList();
        return new Pairing(missing, extra);
    }

    private static boolean remains(Map<String, Deque<Line>> free, Line line) {
        return free.getOrDefault(line.text(), new ArrayDeque<>()).contains(line);
    }

    static Pairing byPattern(List<Line> expected, List<Line> actual) {
        List<Line> free = new ArrayList<>(actual);
        List<Line> missing = new ArrayList<>();
        boolean anything = false;
        for (Line line : expected) {
            if (Ellipsis.isWholeLine(line.text())) {
                anything = true;
                continue;
            }
            Optional<Line> partner =
                    free.stream().filter(l -> Ellipsis.matches(line.text(), l.text())).findFirst();
            partner.ifPresentOrElse(free::remove, () -> missing.add(line));
        }
        return new Pairing(missing, anything ? List.of() : List.copyOf(free));
    }
}
