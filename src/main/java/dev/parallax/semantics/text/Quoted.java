package dev.parallax.semantics.text;

import java.util.Locale;

/** {@code repr} of {@code str} and {@code bytes}: quotes chosen, the unprintable escaped. */
final class Quoted {
    private Quoted() {}

    static String str(String text) {
        char quote = quoteFor(text.indexOf('\'') >= 0, text.indexOf('"') >= 0);
        StringBuilder out = new StringBuilder().append(quote);
        text.codePoints().forEach(point -> append(out, point, quote));
        return out.append(quote).toString();
    }

    /** Returns what {@code ascii} makes of a {@code repr}. */
    static String ascii(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(
                        point ->
                                out.append(
                                        point < 0x80 ? Character.toString(point) : escape(point)));
        return out.toString();
    }

    static String bytes(byte[] bytes) {
        boolean single = false;
        boolean dual = false;
        for (byte b : bytes) {
            single |= b == '\'';
            dual |= b == '"';
        }
        char quote = quoteFor(single, dual);
        StringBuilder out = new StringBuilder("b").append(quote);
        for (byte b : bytes) {
            int unit = b & 0xff;
            if (unit < 0x7f) {
                append(out, unit, quote);
            } else {
                out.append(hex("\\x", unit, 2));
            }
        }
        return out.append(quote).toString();
    }

    private static char quoteFor(boolean hasSingle, boolean hasDouble) {
        return hasSingle && !hasDouble ? '"' : '\'';
    }

    private static void append(StringBuilder out, int point, char quote) {
        switch (point) {
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (point == quote) {
                    out.append('\\').append(quote);
                } else if (printable(point)) {
                    out.appendCodePoint(point);
                } else {
                    out.append(escape(point));
                }
            }
        }
    }

    private static String escape(int point) {
        if (point <= 0xff) {
            return hex("\\x", point, 2);
        }
        return point <= 0xffff ? hex("\\u", point, 4) : hex("\\U", point, 8);
    }

    private static String hex(String start, int point, int width) {
        return start + String.format(Locale.ROOT, "%0" + width + "x", point);
    }

    private static boolean printable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }
}
