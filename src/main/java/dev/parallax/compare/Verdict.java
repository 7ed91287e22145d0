package dev.parallax.compare;

import dev.parallax.manifest.Difference.Expect;

import java.util.Comparator;
import java.util.List;

/** What to think of a completed run's output. */
public sealed interface Verdict {

    /** Returns what differs, in the order of output; empty only for a match. */
    List<Finding> findings();

    /** Nothing differs. */
    record Match() implements Verdict {
        @Override
        public List<Finding> findings() {
            return List.of();
        }
    }

    /**
     * All that differs is declared, and nobody need look at it.
     *
     * @param findings what differs
     */
    record Accepted(List<Finding> findings) implements Verdict {}

    /**
     * All that differs is declared, and some of it is worth a look.
     *
     * @param findings what differs
     */
    record Interesting(List<Finding> findings) implements Verdict {}

    /**
     * Something differs that must not.
     *
     * @param findings what differs, right or wrong
     */
    record Forbidden(List<Finding> findings) implements Verdict {}

    /** Returns the verdict on a run with these findings. */
    static Verdict of(List<Finding> findings) {
        if (findings.isEmpty()) {
            return new Match();
        }
        List<Finding> all = List.copyOf(findings);
        return switch (worst(all)) {
            case ACCEPTED -> new Accepted(all);
            case INTERESTING -> new Interesting(all);
            case FORBIDDEN -> new Forbidden(all);
        };
    }

    private static Expect worst(List<Finding> findings) {
        return findings.stream()
                .map(Finding::expect)
                .max(Comparator.naturalOrder())
                .orElse(Expect.ACCEPTED);
    }
}
