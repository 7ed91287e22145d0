package dev.parallax.testing.value;

import java.util.Locale;

/** Text by its UTF-16 units in hexadecimal, for what no encoding takes: lone surrogates. */
final class Utf16 {
    private Utf16() {}

    static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(
                        point ->
                                point >= Character.MIN_SURROGATE
                                        && point <= Character.MAX_SURROGATE);
    }

    static String hex(String text) {
        StringBuilder out = new StringBuilder(text.length() * 4);
        text.chars().forEach(unit -> out.append(String.format(Locale.ROOT, "%04x", unit)));
        return out.toString();
    }

    /**
     * Reads the units back.
     *
     * @throws NumberFormatException if they are none
     */
    static String text(String hex) {
        StringBuilder out = new StringBuilder(hex.length() / 4);
        for (int at = 0; at < hex.length(); at += 4) {
            out.append((char) Integer.parseInt(hex, at, Math.min(at + 4, hex.length()), 16));
        }
        return out.toString();
    }
}
