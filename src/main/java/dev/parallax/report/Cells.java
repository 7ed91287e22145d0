package dev.parallax.report;

import java.util.ArrayList;
import java.util.List;

/** Measures, cuts and wraps text by the columns that a terminal uses for it. */
final class Cells {
    /** First and last code points of ranges that take two columns, beside emoji. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000,
        0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60,
        0xFFE0, 0xFFE6, 0x20000, 0x3FFFD
    };

    /** Signs that a line may end with, where it has no blank. */
    private static final String BREAKS = "(,./;=";

    private Cells() {}

    static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        return Character.isEmojiPresentation(c) || wide(c) ? 2 : 1;
    }

    private static boolean wide(int c) {
        for (int i = 0; i < WIDE.length; i += 2) {
            if (c >= WIDE[i] && c <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Appends blanks up to a width. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Puts blanks in front up to a width. */
    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** Cuts to a width; the last column then shows the dots. */
    static String cut(String text, int width, String dots) {
        if (width(text) <= width) {
            return text;
        }
        return text.substring(0, fitting(text, 0, width - width(dots))) + dots;
    }

    /** Splits into pieces of at most a width, at blanks or signs where there are some. */
    static List<String> wrap(String text, int width) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (width(text.substring(from)) > width) {
            int end = breakBefore(text, from, fitting(text, from, width));
            pieces.add(text.substring(from, end));
            from = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    /** Finds a good place in a piece's second half: a blank, else behind a sign. */
    private static int breakBefore(String text, int from, int to) {
        int middle = from + (to - from) / 2;
        int blank = text.lastIndexOf(' ', to);
        if (blank > middle) {
            return blank;
        }
        for (int end = to; end > middle; end--) {
            if (BREAKS.indexOf(text.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        return to;
    }

    /** Returns the end of the longest piece that fits, at least one character. */
    private static int fitting(String text, int from, int width) {
        int end = from;
        int used = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            used += width(c);
            if (used > width && end > from) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }
}
