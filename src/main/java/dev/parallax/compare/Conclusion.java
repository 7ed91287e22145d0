package dev.parallax.compare;

import java.util.List;

/** What all comparisons of one command came to; the exit code follows from it. */
public enum Conclusion {
    /** Everything that ran is accepted. */
    ALL_ACCEPTED,
    /** Something diverged. */
    DIVERGENCE,
    /** Nothing ran. */
    NOTHING_RAN;

    /** Sums up; no verdicts at all is nothing ran. */
    public static Conclusion of(List<ComparisonVerdict> verdicts) {
        if (verdicts.stream().anyMatch(v -> v.overall().fails())) {
            return DIVERGENCE;
        }
        return verdicts.stream().allMatch(v -> v.overall() == Overall.SKIPPED)
                ? NOTHING_RAN
                : ALL_ACCEPTED;
    }
}
