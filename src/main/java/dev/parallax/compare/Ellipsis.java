package dev.parallax.compare;

import java.util.List;

/** Matches a line against one that may hold {@code ...}, which stands for any text, or none. */
final class Ellipsis {
    private static final String DOTS = "...";

    private Ellipsis() {}

    /** Says whether a line stands for any number of lines. */
    static boolean isWholeLine(String pattern) {
        return pattern.equals(DOTS);
    }

    /** Says whether a text fits a pattern. */
    static boolean matches(String pattern, String text) {
        if (!pattern.contains(DOTS)) {
            return pattern.equals(text);
        }
        List<String> pieces = List.of(pattern.split("\\.\\.\\.", -1));
        String first = pieces.getFirst().stripTrailing();
        String last = pieces.getLast().stripLeading();
        if (!text.startsWith(first)
                || !text.endsWith(last)
                || first.length() + last.length() > text.length()) {
            return false;
        }
        return inOrder(
                pieces.subList(1, pieces.size() - 1),
                text.substring(first.length(), text.length() - last.length()));
    }

    private static boolean inOrder(List<String> pieces, String text) {
        int from = 0;
        for (String piece : pieces) {
            String sought = piece.strip();
            int found = text.indexOf(sought, from);
            if (found < 0) {
                return false;
            }
            from = found + sought.length();
        }
        return true;
    }
}
