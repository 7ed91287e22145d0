package dev.parallax.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * A word or a sign of a workload file.
 *
 * @param text what it is; empty at the end of the line
 * @param column where it begins, from 1
 */
record Token(String text, int column) {
    private static final String SIGNS = ":;{}";

    boolean is(String other) {
        return text.equals(other);
    }

    boolean isEnd() {
        return text.isEmpty();
    }

    boolean isWord() {
        return !isEnd() && SIGNS.indexOf(text.charAt(0)) < 0;
    }

    /** Takes a line apart, without its comment; the last token is the end. */
    static List<Token> of(String line) {
        List<Token> tokens = new ArrayList<>();
        int comment = line.indexOf('#');
        int end = comment < 0 ? line.length() : comment;
        int at = 0;
        while (at < end) {
            int from = at;
            char c = line.charAt(at);
            if (!isBlank(c) && SIGNS.indexOf(c) < 0) {
                while (at < end
                        && !isBlank(line.charAt(at))
                        && SIGNS.indexOf(line.charAt(at)) < 0) {
                    at++;
                }
                tokens.add(new Token(line.substring(from, at), from + 1));
            } else {
                at++;
                if (!isBlank(c)) {
                    tokens.add(new Token(String.valueOf(c), from + 1));
                }
            }
        }
        tokens.add(new Token("", end + 1));
        return tokens;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\uFEFF';
    }
}
