package dev.parallax.compare;

import dev.parallax.record.RunStatus;

import java.util.List;

/** What came of one run. */
public sealed interface RunOutcome {

    /**
     * It ended by itself, so what it printed can be judged.
     *
     * @param verdict the judgement
     */
    record Judged(Verdict verdict) implements RunOutcome {}

    /**
     * It was timed out or crashed, which is wrong unless declared.
     *
     * @param status which of the two
     * @param finding the end in words, and what to think of it
     */
    record Broken(RunStatus status, Finding finding) implements RunOutcome {}

    /**
     * It could not be run here, or was interrupted: nothing to judge, and nobody's fault.
     *
     * @param status which of the two
     * @param reason why, and what to do about it
     */
    record Skipped(RunStatus status, String reason) implements RunOutcome {}

    /** Returns the one finding or the many. */
    default List<Finding> findings() {
        return switch (this) {
            case Judged(Verdict verdict) -> verdict.findings();
            case Broken broken -> List.of(broken.finding());
            case Skipped _ -> List.of();
        };
    }
}
