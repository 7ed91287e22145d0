package dev.parallax.trace;

import java.util.Locale;

/** Shows times with their units, the same under every locale. */
public final class Durations {
    private static final String[] UNITS = {"ns", "µs", "ms", "s"};
    private static final double STEP = 1000;

    private Durations() {}

    /**
     * Returns how long something took with three digits, such as {@code 5.12 ms}.
     *
     * @param nanos nanoseconds
     */
    public static String text(long nanos) {
        double value = nanos;
        int unit = 0;
        while (unit < UNITS.length - 1 && Math.abs(value) >= STEP - 0.5) {
            value /= STEP;
            unit++;
        }
        int decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        String digits = String.format(Locale.ROOT, "%." + (unit == 0 ? 0 : decimals) + "f", value);
        return stripped(digits) + " " + UNITS[unit];
    }

    /** Returns when something was, in milliseconds with three decimals. */
    public static String at(long nanos) {
        return String.format(Locale.ROOT, "%.3f ms", nanos / 1e6);
    }

    /** Returns a share, from 0 to 1, as percents. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String stripped(String digits) {
        return digits.contains(".") ? digits.replaceAll("0+$", "").replaceAll("\\.$", "") : digits;
    }
}
