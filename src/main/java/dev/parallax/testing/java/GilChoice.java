package dev.parallax.testing.java;

import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.semantics.interpreter.InterpreterSettings;

/**
 * The GIL of the interpreter that a port is handed.
 *
 * @param shown as a test wrote it: {@code on}, {@code off}, {@code old}, {@code ruby:1000000}
 * @param policy one of {@link GilPolicies#names}
 * @param interval the policy's interval, 0 for its own
 */
public record GilChoice(String shown, String policy, long interval) {
    /** Today's CPython: a GIL. */
    public static final GilChoice ON = new GilChoice("on", GilPolicies.NEW, 0);

    /**
     * Reads one: {@code on}, {@code off} or a policy's name, with {@code :interval} after it for
     * another interval than its own.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists the names
     */
    public static GilChoice of(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        long interval = colon < 0 ? 0 : interval(text, text.substring(colon + 1));
        String policy =
                switch (name) {
                    case "on" -> GilPolicies.NEW;
                    case "off" -> GilPolicies.NONE;
                    default -> name;
                };
        if (!GilPolicies.names().contains(policy)) {
            throw new IllegalArgumentException(
                    "there is no GIL named '"
                            + name
                            + "'. Use one of: on, off, "
                            + String.join(", ", GilPolicies.names()));
        }
        return new GilChoice(text, policy, interval);
    }

    private static long interval(String text, String number) {
        if (!number.matches("[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException(
                    "'" + text + "': the interval after the colon is a number of nanoseconds");
        }
        return Long.parseLong(number);
    }

    InterpreterSettings settings() {
        return InterpreterSettings.defaults().withGil(policy, interval);
    }
}
