package dev.parallax.picture;

import java.math.BigDecimal;

/** Times on an axis. */
final class AxisUnits {
    /** Room for a label. */
    static final int COLUMNS_PER_LABEL = 12;

    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private AxisUnits() {}

    /** Returns a time in the unit that suits the axis' end. */
    static String label(long nanos, long endNanos, boolean unicode) {
        if (endNanos >= 10 * SECOND) {
            return in(nanos, SECOND) + " s";
        }
        if (endNanos >= MILLI) {
            return in(nanos, MILLI) + " ms";
        }
        return endNanos >= MICRO ? in(nanos, MICRO) + (unicode ? " µs" : " us") : nanos + " ns";
    }

    private static String in(long nanos, long unit) {
        return nanos == 0
                ? "0"
                : BigDecimal.valueOf(nanos)
                        .divide(BigDecimal.valueOf(unit))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
