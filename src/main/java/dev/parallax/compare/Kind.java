package dev.parallax.compare;

import dev.parallax.manifest.Difference;
import dev.parallax.manifest.Difference.Where;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What makes two runs' outcomes the same, although pids and times in the lines that differ are new
 * in every run: the declared differences that were met, and the lines that none declares.
 *
 * @param type match, accepted, …, broken or skipped
 * @param differences what differs
 */
record Kind(Class<?> type, Set<Item> differences) {

    /** A difference: the manifest's entry, or the line where there is no entry. */
    record Item(Where where, Finding.Side side, Optional<Difference> declared, String undeclared) {}

    static Kind of(RunOutcome outcome) {
        Class<?> type =
                switch (outcome) {
                    case RunOutcome.Judged(Verdict verdict) -> verdict.getClass();
                    case RunOutcome.Broken broken -> broken.status().getDeclaringClass();
                    case RunOutcome.Skipped skipped -> skipped.getClass();
                };
        return new Kind(
                type, outcome.findings().stream().map(Kind::item).collect(Collectors.toSet()));
    }

    private static Item item(Finding finding) {
        return new Item(
                finding.where(),
                finding.side(),
                finding.declared(),
                finding.declared().isPresent() ? "" : finding.text());
    }
}
