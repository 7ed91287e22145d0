package dev.parallax.compare;

import com.github.difflib.patch.AbstractDelta;

import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.MatchMode;
import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Says which lines of two outputs stand side by side. It is for showing; what a line without
 * partner means is the verdict's business.
 */
public final class Alignment {
    /** Those that leave out lines would leave them without a place. */
    private static final Set<MatchMode> NO_REWRITING =
            EnumSet.of(MatchMode.TRACEBACK_LAST_LINE, MatchMode.DOCTEST);

    private Alignment() {}

    /**
     * Returns for each of the expected run's lines the index of the actual run's line beside it, or
     * -1; indices grow.
     */
    public static int[] partners(Comparison comparison, LaneRun expected, LaneRun actual) {
        EnumSet<MatchMode> modes = EnumSet.noneOf(MatchMode.class);
        modes.addAll(comparison.rules().stdout());
        modes.removeAll(NO_REWRITING);
        Normalizer normalizer = Normalizer.of(modes);
        List<String> left = keys(normalizer, expected);
        List<String> right = keys(normalizer, actual);
        int[] partners = new int[left.size()];
        Arrays.fill(partners, -1);
        int from = 0;
        int shift = 0;
        for (AbstractDelta<String> delta : Ordered.diff(left, right).getDeltas()) {
            pair(partners, from, delta.getSource().getPosition(), shift);
            from = delta.getSource().getPosition() + delta.getSource().size();
            shift = delta.getTarget().getPosition() + delta.getTarget().size() - from;
        }
        pair(partners, from, left.size(), shift);
        return partners;
    }

    private static void pair(int[] partners, int from, int to, int shift) {
        for (int i = from; i < to; i++) {
            partners[i] = i + shift;
        }
    }

    private static List<String> keys(Normalizer normalizer, LaneRun run) {
        List<OutputLine> output = run.output();
        return normalizer.apply(Outputs.merged(run)).stream()
                .map(line -> output.get(line.index()).stream() + " " + line.text())
                .toList();
    }
}
