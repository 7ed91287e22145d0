package dev.parallax.report;

import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.Finding;
import dev.parallax.compare.Finding.Side;
import dev.parallax.compare.LaneVerdict;
import dev.parallax.compare.LaneVerdict.Tally;
import dev.parallax.manifest.Difference;
import dev.parallax.manifest.Difference.Expect;
import dev.parallax.manifest.Difference.Where;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lines that differ and share a declaration.
 *
 * @param expect what to think of them
 * @param where what they were found in
 * @param lanes the lanes that differ so, with the share of runs if not all did; untrusted
 * @param reason the declaration's reason, or that there is none
 * @param lines what differs, each once, with a sign for its side; untrusted
 */
record DifferenceGroup(
        Expect expect, Where where, String lanes, String reason, List<String> lines) {

    /** What makes differences one group. */
    private record Key(Expect expect, Where where, Optional<Difference> declared) {}

    /** A difference and where it was met. */
    private record Met(String lane, Tally tally, Finding finding) {}

    /** Returns what differs in a comparison, the worst first. */
    static List<DifferenceGroup> of(ComparisonVerdict verdict) {
        Map<Key, List<Met>> groups = new LinkedHashMap<>();
        for (LaneVerdict lane : verdict.lanes()) {
            for (Tally tally : lane.tallies()) {
                for (Finding finding : tally.outcome().findings()) {
                    Key key = new Key(finding.expect(), finding.where(), finding.declared());
                    groups.computeIfAbsent(key, _ -> new ArrayList<>())
                            .add(new Met(lane.lane(), tally, finding));
                }
            }
        }
        return groups.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().expect(), Comparator.reverseOrder()))
                .map(e -> of(e.getKey(), e.getValue()))
                .toList();
    }

    private static DifferenceGroup of(Key key, List<Met> met) {
        String since =
                key.declared()
                        .flatMap(Difference::since)
                        .map(version -> " (since " + version + ")")
                        .orElse("");
        String reason =
                key.declared()
                        .map(Difference::reason)
                        .orElse("No [[difference]] of the manifest declares this.");
        return new DifferenceGroup(
                key.expect(), key.where(), lanes(met), reason + since, lines(met));
    }

    /** Lanes that differ alike are named together, with the share of runs if not all did. */
    private static String lanes(List<Met> met) {
        Set<String> lanes = new LinkedHashSet<>();
        for (Met one : met) {
            Tally tally = one.tally();
            String share =
                    tally.runs() == tally.of()
                            ? ""
                            : " in %s of %s runs".formatted(tally.runs(), tally.of());
            lanes.add(one.lane() + share);
        }
        return Report.list(List.copyOf(lanes));
    }

    private static List<String> lines(List<Met> met) {
        Set<String> lines = new LinkedHashSet<>();
        for (Met one : met) {
            Finding finding = one.finding();
            // A whole run's difference has words of its own; a line needs a sign for its side.
            if (finding.index() < 0) {
                lines.add(finding.text());
            } else {
                lines.add((finding.side() == Side.ACTUAL ? "+ " : "- ") + quoted(finding.text()));
            }
        }
        return List.copyOf(lines);
    }

    /** Quotes what would otherwise be overlooked: no text, or blanks around it. */
    private static String quoted(String text) {
        return text.isEmpty() || !text.equals(text.strip()) ? "'" + text + "'" : text;
    }
}
