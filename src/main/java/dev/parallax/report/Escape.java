package dev.parallax.report;

/**
 * Makes untrusted text safe to print: whatever could move the cursor, color, hide or reorder text
 * is shown as Python's {@code repr} would.
 */
final class Escape {
    private Escape() {}

    /**
     * Returns the text with escapes in place of what isn't visible.
     *
     * @param unicode whether characters beyond ASCII stay
     */
    static String visible(String text, boolean unicode) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            if (plain(c, unicode)) {
                                out.appendCodePoint(c);
                            } else {
                                out.append(escaped(c));
                            }
                        });
        return out.toString();
    }

    private static boolean plain(int c, boolean unicode) {
        if (c < 0x7f) {
            return c >= ' ';
        }
        return unicode
                && switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.UNASSIGNED ->
                            false;
                    default -> true;
                };
    }

    private static String escaped(int c) {
        return switch (c) {
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default ->
                    c < 0x100
                            ? hex("\\x", c, 2)
                            : c < 0x10000 ? hex("\\u", c, 4) : hex("\\U", c, 8);
        };
    }

    private static String hex(String prefix, int c, int digits) {
        String hex = Integer.toHexString(c);
        return prefix + "0".repeat(digits - hex.length()) + hex;
    }
}
