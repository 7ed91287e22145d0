package dev.parallax.manifest;

import java.util.List;

/**
 * What must match between the lanes, and how.
 *
 * @param stdout modes for the lines on standard output
 * @param stderr modes for the lines on standard error
 * @param exit modes for the exit status and the uncaught exception: exact or ignore
 */
public record MatchRules(List<MatchMode> stdout, List<MatchMode> stderr, List<MatchMode> exit) {

    /** Copies the lists. */
    public MatchRules {
        stdout = List.copyOf(stdout);
        stderr = List.copyOf(stderr);
        exit = List.copyOf(exit);
    }
}
