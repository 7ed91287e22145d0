package dev.parallax.manifest;

import java.util.Optional;
import java.util.Set;

/**
 * A range that the time of one variant divided by another's is expected in. Being outside is worth
 * a look; it never fails, since a busy machine does it, too.
 *
 * @param lanes the lanes it is about; empty for all
 * @param gil the GIL it is about ({@code on}, {@code off}), if not both
 * @param variant whose time is divided
 * @param base by whose time
 * @param atLeast lower end, inclusive; 0 for none
 * @param atMost upper end, inclusive; infinite for none
 * @param cores the fewest processors it holds on; 1 or more
 * @param reason why, in one sentence
 */
public record Band(
        Set<String> lanes,
        Optional<String> gil,
        String variant,
        String base,
        double atLeast,
        double atMost,
        int cores,
        String reason) {

    /** Copies the lanes. */
    public Band {
        lanes = Set.copyOf(lanes);
    }
}
