package dev.parallax.lab;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What one thing takes against another, measured pair by pair: the geometric mean of the pairs'
 * ratios, and its 95 % confidence interval by Student's t on the ratios' logarithms.
 *
 * @param pairs how many pairs there are
 * @param ratio the mean ratio, NaN without pairs
 * @param low where the interval begins, NaN for fewer than two pairs
 * @param high where it ends, NaN for fewer than two pairs
 * @param above in how many pairs the ratio is above 1
 */
public record PairedRatio(int pairs, double ratio, double low, double high, int above) {
    private static final double BOTH_TAILS = 0.05;

    /**
     * Compares value by value, as far as both have values.
     *
     * @param values positive values
     * @param bases what they are divided by, positive
     */
    public static PairedRatio of(double[] values, double[] bases) {
        int pairs = Math.min(values.length, bases.length);
        double[] logs = new double[pairs];
        int above = 0;
        double sum = 0;
        for (int i = 0; i < pairs; i++) {
            logs[i] = Math.log(values[i] / bases[i]);
            sum += logs[i];
            above += values[i] > bases[i] ? 1 : 0;
        }
        double mean = sum / pairs;
        double half = halfWidth(logs, mean);
        return new PairedRatio(
                pairs, Math.exp(mean), Math.exp(mean - half), Math.exp(mean + half), above);
    }

    private static double halfWidth(double[] logs, double mean) {
        int pairs = logs.length;
        if (pairs < 2) {
            return Double.NaN;
        }
        double squares = 0;
        for (double log : logs) {
            squares += (log - mean) * (log - mean);
        }
        double error = Math.sqrt(squares / (pairs - 1) / pairs);
        return error * TDistribution.of(pairs - 1).inverseSurvivalProbability(BOTH_TAILS / 2);
    }

    /** Returns the ratio and its interval, such as {@code 1.02 (0.98-1.05)}; none from one pair. */
    public String words() {
        if (pairs == 0) {
            return "no pair";
        }
        String interval = pairs == 1 ? "one pair" : Words.ratio(low) + "-" + Words.ratio(high);
        return Words.ratio(ratio) + " (" + interval + ")";
    }
}
