package dev.parallax.compare;

import dev.parallax.manifest.MatchMode;

import java.util.List;
import java.util.Set;

/**
 * The lines of either side that found no partner on the other.
 *
 * @param expected lines that are missing
 * @param actual lines too many
 */
record Pairing(List<Line> expected, List<Line> actual) {

    /** Pairs off two texts as the modes say. */
    static Pairing of(List<Line> expected, List<Line> actual, Set<MatchMode> modes) {
        if (modes.contains(MatchMode.IGNORE)) {
            return new Pairing(List.of(), List.of());
        }
        Normalizer normalizer = Normalizer.of(modes);
        Pairing all = strategy(modes).pair(normalizer.apply(expected), normalizer.apply(actual));
        return modes.contains(MatchMode.SUBSET) ? new Pairing(all.expected(), List.of()) : all;
    }

    private static Strategy strategy(Set<MatchMode> modes) {
        boolean wildcards = modes.contains(MatchMode.DOCTEST);
        if (modes.contains(MatchMode.UNORDERED)) {
            return wildcards ? Unordered::byPattern : Unordered::byText;
        }
        return wildcards ? Wildcards::pair : Ordered::pair;
    }

    /** A way of pairing off lines that were rewritten already. */
    @FunctionalInterface
    interface Strategy {
        Pairing pair(List<Line> expected, List<Line> actual);
    }
}
