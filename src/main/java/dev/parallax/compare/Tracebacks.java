package dev.parallax.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts tracebacks down to the lines that any implementation must agree on. A traceback runs from
 * its header to the first line that is not indented; that of a SyntaxError has no header and begins
 * with its {@code File} line.
 */
final class Tracebacks {
    private static final String HEADER = "Traceback (most recent call last):";
    private static final Pattern FRAME = Pattern.compile(" +File \".*\", line \\d+.*");
    private static final String OMITTED = "...";

    private Tracebacks() {}

    /**
     * Leaves out the frames.
     *
     * @param keepHeader whether the header line stays
     */
    static List<Line> cut(List<Line> lines, boolean keepHeader) {
        List<Line> kept = new ArrayList<>();
        boolean inside = false;
        for (Line line : lines) {
            String text = line.text();
            if (text.strip().equals(HEADER)) {
                inside = true;
                if (keepHeader) {
                    kept.add(line);
                }
            } else if (!inside || !frame(text)) {
                inside = FRAME.matcher(text).matches();
                if (!inside) {
                    kept.add(line);
                }
            }
        }
        return kept;
    }

    private static boolean frame(String text) {
        return text.startsWith(" ") || text.strip().equals(OMITTED) || text.isEmpty();
    }
}
