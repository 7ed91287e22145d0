package dev.parallax.lab;

import java.util.List;

/**
 * What came of a cell.
 *
 * @param cell what was measured, with the size that was found for it
 * @param subject the subject's name
 * @param status whether it was measured
 * @param reason why not, in one line; empty if it was
 * @param stamp the index of the proof of its mode in the result's stamps, or -1 for none
 * @param readings a reading a round, in order
 */
public record Row(
        Cell cell,
        String subject,
        Status status,
        String reason,
        int stamp,
        List<Reading> readings) {
    /** Copies the list. */
    public Row {
        readings = List.copyOf(readings);
    }

    /** What can come of a cell. */
    public enum Status {
        /** It was measured. */
        MEASURED,
        /** The subject can't do it. */
        UNSUPPORTED,
        /** It went wrong; what was measured before is kept. */
        FAILED
    }

    /** Returns each round's value: round trips a second for a convoy, else seconds. */
    public double[] values() {
        boolean rates = cell.probe() instanceof Probe.Convoy;
        return readings.stream().mapToDouble(r -> rates ? r.number("rate") : r.seconds()).toArray();
    }

    /** Returns how {@link #values} lie. */
    public Spread spread() {
        return Spread.of(values());
    }

    /** Returns the mean of a number over the rounds, or NaN if it was not measured. */
    public double mean(String number) {
        return readings.stream().mapToDouble(r -> r.number(number)).average().orElse(Double.NaN);
    }

    /** Returns the single values of all rounds. */
    public Distribution times() {
        return Distribution.merged(readings.stream().map(Reading::times).toList());
    }
}
