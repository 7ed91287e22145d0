package dev.parallax.compare;

import java.util.List;

/**
 * What came of all of a lane's runs.
 *
 * @param lane the lane's name
 * @param tallies the different outcomes, the most frequent first; never empty
 */
public record LaneVerdict(String lane, List<Tally> tallies) {

    /** Copies the tallies. */
    public LaneVerdict {
        tallies = List.copyOf(tallies);
    }

    /**
     * An outcome and how often it came.
     *
     * @param outcome the outcome
     * @param runs how many runs ended so; 1 or more
     * @param of how many runs there were
     * @param first the first of them, from 0
     */
    public record Tally(RunOutcome outcome, int runs, int of, int first) {}

    /** Returns what differs in any run, each kind of outcome once. */
    public List<Finding> findings() {
        return tallies.stream().flatMap(t -> t.outcome().findings().stream()).toList();
    }

    /** Says whether no run could be judged or blamed. */
    public boolean skipped() {
        return tallies.stream().allMatch(t -> t.outcome() instanceof RunOutcome.Skipped);
    }

    /** Says whether some run's output was judged. */
    public boolean judged() {
        return tallies.stream().anyMatch(t -> t.outcome() instanceof RunOutcome.Judged);
    }
}
