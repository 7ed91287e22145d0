package dev.parallax.report;

import dev.parallax.report.Style.Ink;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;

/** Prints text of any length below a label. */
final class Paragraph {
    private static final Pattern PAINT = Pattern.compile("\u001b\\[\\d*m");

    /** Indent of further lines where the label leaves too little room. */
    private static final int NARROW = 6;

    private Paragraph() {}

    /**
     * Prints the label, and the text beside it, wrapped.
     *
     * @param label printable already, painted or not
     * @param text untrusted; nothing is printed if it is empty
     */
    static void print(PrintWriter out, Style style, String label, String text, @Nullable Ink ink) {
        if (text.isEmpty()) {
            return;
        }
        int used = Cells.width(PAINT.matcher(label).replaceAll(""));
        int indent = used > style.width() / 2 ? NARROW : used;
        int room = style.width() - used;
        List<String> pieces = Cells.wrap(style.visible(text), Math.max(10, room));
        out.println(label + paint(style, ink, pieces.getFirst()));
        if (pieces.size() > 1) {
            String rest = style.visible(text).substring(pieces.getFirst().length()).strip();
            for (String piece : Cells.wrap(rest, style.width() - indent)) {
                out.println(" ".repeat(indent) + paint(style, ink, piece));
            }
        }
    }

    private static String paint(Style style, @Nullable Ink ink, String text) {
        return ink == null ? text : style.paint(ink, text);
    }
}
