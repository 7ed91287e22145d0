package dev.parallax.lab;

/**
 * The GIL that a measurement is to run under.
 *
 * @param policy a policy's name ({@code new}, {@code old}, {@code none}, …); for a real Python
 *     {@code new} means its own GIL, {@code none} that GIL switched off
 * @param intervalNanos the switch interval in nanoseconds, or 0 for the policy's own
 */
public record Mode(String policy, long intervalNanos) {
    /** CPython's GIL with its own interval. */
    public static final Mode ON = new Mode("new", 0);

    /** No GIL. */
    public static final Mode OFF = new Mode("none", 0);
}
