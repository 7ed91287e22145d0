package dev.parallax.report;

/**
 * How a terminal wants its text.
 *
 * @param width columns to fill; fewer than 60 count as 60
 * @param color whether ANSI colors may be used; nothing is said by color alone
 * @param unicode whether it shows more than ASCII
 */
public record Style(int width, boolean color, boolean unicode) {
    private static final int NARROWEST = 60;

    /** Widens what is too narrow for any table. */
    public Style {
        width = Math.max(width, NARROWEST);
    }

    String paint(Ink ink, String text) {
        return color && !text.isEmpty() ? "\u001b[" + ink.code + "m" + text + "\u001b[0m" : text;
    }

    String glyph(Glyph glyph) {
        return unicode ? glyph.unicode : glyph.ascii;
    }

    /** Returns untrusted text so that it can be printed. */
    public String visible(String text) {
        return Escape.visible(text, unicode);
    }

    /** Colors, by what they are for. */
    enum Ink {
        STRONG("1"),
        FAINT("2"),
        WRONG("31"),
        RIGHT("32"),
        NOTABLE("33"),
        NAME("36");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    /** Signs that don't exist in ASCII. */
    enum Glyph {
        WRONG("✗", "x"),
        RIGHT("✓", "+"),
        NOTABLE("★", "*"),
        ACCEPTED("≈", "~"),
        SKIPPED("○", "o"),
        STDERR("▏", ":"),
        BAR("│", "|"),
        RULE("─", "-"),
        DOTS("…", "~"),
        WRAPPED("↳", ">"),
        DASH("–", "-"),
        TIMES("×", "x"),
        LIFE("█", "="),
        UNSEEN("░", "?"),
        RAIL("·", ".");

        private final String unicode;
        private final String ascii;

        Glyph(String unicode, String ascii) {
            this.unicode = unicode;
            this.ascii = ascii;
        }
    }
}
