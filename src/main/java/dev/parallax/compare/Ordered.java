package dev.parallax.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;

import java.util.ArrayList;
import java.util.List;

/** Pairs off equal lines that come in the same order on both sides. */
final class Ordered {
    private Ordered() {}

    static Pairing pair(List<Line> expected, List<Line> actual) {
        List<Line> missing = new ArrayList<>();
        List<Line> extra = new ArrayList<>();
        for (AbstractDelta<String> delta : diff(texts(expected), texts(actual)).getDeltas()) {
            int from = delta.getSource().getPosition();
            missing.addAll(expected.subList(from, from + delta.getSource().size()));
            int to = delta.getTarget().getPosition();
            extra.addAll(actual.subList(to, to + delta.getTarget().size()));
        }
        return new Pairing(missing, extra);
    }

    /** Compares in linear space: two floods that share no line must not exhaust the heap. */
    static Patch<String> diff(List<String> expected, List<String> actual) {
        return DiffUtils.diff(expected, actual, new MyersDiffWithLinearSpace<>(String::equals));
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }
}
