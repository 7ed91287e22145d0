package dev.parallax.compare;

import dev.parallax.manifest.Difference;
import dev.parallax.manifest.Difference.Where;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The manifest's declared differences, as far as they are about one era.
 *
 * @param differences in the manifest's order; the first that fits counts
 */
record Declarations(List<Difference> differences) {

    static Declarations of(List<Difference> all, String era) {
        return new Declarations(
                all.stream().filter(d -> d.era().isEmpty() || d.era().get().equals(era)).toList());
    }

    /**
     * Finds the entry that fits.
     *
     * @param lanes the lane that is judged, and the one it is compared with, if any
     * @param texts the line; for ends, either side's text
     */
    Optional<Difference> fitting(Where where, Set<String> lanes, List<String> texts) {
        return differences.stream()
                .filter(d -> d.where() == where)
                .filter(d -> d.lanes().isEmpty() || d.lanes().stream().anyMatch(lanes::contains))
                .filter(d -> texts.stream().anyMatch(t -> d.line().matcher(t).find()))
                .findFirst();
    }
}
