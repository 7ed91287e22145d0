package dev.parallax.lane;

import java.util.Locale;

/**
 * Which GIL the Java lane's threads share.
 *
 * @param policy the policy's name, such as {@code new} or {@code none}
 * @param interval its interval in nanoseconds, or in ticks for the old GIL; 0 for its own
 */
public record GilChoice(String policy, long interval) {
    /** Today's CPython's. */
    public static final GilChoice ON = new GilChoice("new", 0);

    /** None. */
    public static final GilChoice OFF = new GilChoice("none", 0);

    /**
     * Returns how records and reports call it: {@code on}, {@code off}, or the policy's name, with
     * the interval if it is not the policy's own.
     */
    public String spelled() {
        if (policy.equals(OFF.policy)) {
            return "off";
        }
        if (interval == 0) {
            return policy.equals(ON.policy) ? "on" : policy;
        }
        return policy.startsWith("old")
                ? policy + ", " + interval + " ticks"
                : String.format(Locale.ROOT, "%s, %s ms", policy, plain(interval / 1e6));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
