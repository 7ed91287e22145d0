package dev.parallax.report;

import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.TopicTimes;

import java.util.List;

/** Is told verdicts and shows them. Used by one thread. */
public interface Reporter {

    /** Shows one comparison, as soon as it is judged. */
    void comparison(ComparisonVerdict verdict);

    /**
     * Shows what all came to.
     *
     * @param verdicts all that were told, in order
     * @param times the time tables of topics that have one
     */
    void summary(List<ComparisonVerdict> verdicts, List<TopicTimes> times);
}
