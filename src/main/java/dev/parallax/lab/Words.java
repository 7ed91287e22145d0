package dev.parallax.lab;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers and modes as tables show them, the same under every locale. */
public final class Words {
    private static final String[] UNITS = {"s", "ms", "µs", "ns"};

    private static final double SMALLEST_RATIO = 1e-6;

    private Words() {}

    /** Returns {@code on}, {@code off} or the policy's name, with the interval if one was asked. */
    public static String of(Mode mode) {
        String name =
                switch (mode.policy()) {
                    case "new" -> "on";
                    case "none" -> "off";
                    default -> mode.policy();
                };
        return mode.intervalNanos() == 0 ? name : name + " " + seconds(mode.intervalNanos() / 1e9);
    }

    /** Returns a spread's name, such as {@code threads}. */
    public static String of(Probe.Spread spread) {
        return spread.name().toLowerCase(Locale.ROOT);
    }

    /** Returns a number of threads or processes, such as {@code 1 thread}. */
    static String count(int number, Probe.Spread spread) {
        String one =
                switch (spread) {
                    case SERIAL, THREADS -> "thread";
                    case PROCESSES -> "process";
                    case INTERPRETERS -> "interpreter";
                };
        String many = one.endsWith("s") ? one + "es" : one + "s";
        return number + " " + (number == 1 ? one : many);
    }

    static String plural(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** Returns a time with three digits in a fitting unit, such as {@code 12.3 ms}. */
    public static String seconds(double seconds) {
        if (Double.isNaN(seconds)) {
            return "?";
        }
        int unit = unit(seconds);
        return digits(seconds * Math.pow(1000, unit)) + " " + UNITS[unit];
    }

    /** Returns a range of times in the unit that {@link #seconds} takes for {@code middle}. */
    static String range(double low, double high, double middle) {
        double factor = Math.pow(1000, unit(middle));
        return digits(low * factor) + "-" + digits(high * factor);
    }

    private static int unit(double seconds) {
        double rounded = Math.abs(seconds) * 1.0005;
        if (rounded >= 1 || seconds == 0) {
            return 0;
        }
        return rounded >= 1e-3 ? 1 : rounded >= 1e-6 ? 2 : 3;
    }

    /** Returns a number with three digits, and with commas from a thousand on. */
    public static String digits(double value) {
        if (!Double.isFinite(value)) {
            return "?";
        }
        double size = Math.abs(value);
        if (value == 0 || size >= 99.95) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        int decimals = size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Returns a ratio with two decimals, below a tenth with two digits. */
    public static String ratio(double value) {
        if (!Double.isFinite(value)) {
            return "?";
        }
        if (value < SMALLEST_RATIO) {
            return "0";
        }
        if (value < 0.0995) {
            return new BigDecimal(value).round(new MathContext(2)).toPlainString();
        }
        return value >= 99.95 ? digits(value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
