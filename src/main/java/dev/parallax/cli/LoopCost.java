package dev.parallax.cli;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What one turn of a loop costs.
 *
 * @param policy the GIL's policy, or an empty string for the loop without ticks
 * @param nanos all that was measured, in nanoseconds
 */
record LoopCost(String policy, Statistics nanos) {
    /** Differences below this part of the loop come from how code happens to lie in memory. */
    private static final double LAYOUT = 0.1;

    /** What stands above the rows. */
    static final String HEADER =
            String.format(
                    Locale.ROOT,
                    "%-34s %10s   %-16s %9s",
                    "",
                    "ns a turn",
                    "(min to max)",
                    "over bare");

    private static final List<String> ORDER = List.of("", "none", "new", "old");

    /** Returns the bare loop's, then those with ticks. */
    static List<LoopCost> of(Collection<RunResult> results) {
        List<LoopCost> costs = results.stream().map(LoopCost::of).toList();
        return ORDER.stream()
                .flatMap(policy -> costs.stream().filter(cost -> cost.policy.equals(policy)))
                .toList();
    }

    private static LoopCost of(RunResult result) {
        BenchmarkParams params = result.getParams();
        return new LoopCost(
                params.getBenchmark().endsWith(".bare") ? "" : params.getParam("policy"),
                result.getPrimaryResult().getStatistics());
    }

    double median() {
        return nanos.getPercentile(50);
    }

    /** Returns how much more than another one it costs, in nanoseconds. */
    double over(LoopCost bare) {
        return median() - bare.median();
    }

    /** Returns the smallest difference to another one that means anything, in nanoseconds. */
    double noise(LoopCost bare) {
        double spread = (bare.nanos.getMax() - bare.nanos.getMin()) / 2;
        return Math.max(LAYOUT * bare.median(), Math.min(spread, bare.median()));
    }

    String row(LoopCost bare) {
        String over = policy.isEmpty() ? "" : String.format(Locale.ROOT, "%+9.2f", over(bare));
        return String.format(
                        Locale.ROOT,
                        "%-34s %10.2f   %-16s %9s",
                        title(),
                        median(),
                        String.format(
                                Locale.ROOT, "(%.2f to %.2f)", nanos.getMin(), nanos.getMax()),
                        over)
                .stripTrailing();
    }

    private String title() {
        return switch (policy) {
            case "" -> "bare loop";
            case "none" -> "with ticks, GIL off";
            case "new" -> "with ticks, GIL on";
            default -> "with ticks, old GIL (check at 100)";
        };
    }
}
