package dev.parallax.testing.value;

import java.util.Locale;

/**
 * Python's names ({@code unit_price}) and Java's ({@code unitPrice}) for the same thing.
 *
 * <pre>{@code
 * System.out.println(Names.snake("unitPrice")); // unit_price
 * }</pre>
 */
public final class Names {
    private Names() {}

    /** Returns {@code unit_price} for {@code unitPrice}, {@code http_port} for {@code HTTPPort}. */
    public static String snake(String name) {
        return name.replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    /** Returns what {@code unitPrice}, {@code unit_price} and {@code UNIT_PRICE} share. */
    public static String folded(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
