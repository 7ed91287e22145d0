package dev.parallax.report;

import java.util.ArrayList;
import java.util.List;

/** Reads Java sources as far as finding declarations takes. */
final class JavaText {
    /** Where a character stands. */
    private enum State {
        CODE,
        LINE_COMMENT,
        COMMENT,
        TEXT,
        CHARACTER,
        TEXT_BLOCK
    }

    private JavaText() {}

    /** Returns the lines with blanks in place of comments and of what is in quotes. */
    static List<String> withoutQuotes(List<String> lines) {
        List<String> code = new ArrayList<>();
        State state = State.CODE;
        for (String line : lines) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < line.length(); i++) {
                String rest = line.substring(i);
                State next = next(state, rest);
                out.append(state == State.CODE && next == State.CODE ? line.charAt(i) : ' ');
                int skipped = skipped(state, next, rest);
                out.append(" ".repeat(skipped));
                i += skipped;
                state = next;
            }
            boolean lasts = state == State.COMMENT || state == State.TEXT_BLOCK;
            state = lasts ? state : State.CODE;
            code.add(out.toString());
        }
        return code;
    }

    private static State next(State state, String rest) {
        return switch (state) {
            case CODE -> entered(rest);
            case LINE_COMMENT -> State.LINE_COMMENT;
            case COMMENT -> rest.startsWith("*/") ? State.CODE : state;
            case TEXT -> rest.startsWith("\"") ? State.CODE : state;
            case CHARACTER -> rest.startsWith("'") ? State.CODE : state;
            case TEXT_BLOCK -> rest.startsWith("\"\"\"") ? State.CODE : state;
        };
    }

    private static State entered(String rest) {
        if (rest.startsWith("//")) {
            return State.LINE_COMMENT;
        }
        if (rest.startsWith("/*")) {
            return State.COMMENT;
        }
        if (rest.startsWith("\"")) {
            return rest.startsWith("\"\"\"") ? State.TEXT_BLOCK : State.TEXT;
        }
        return rest.startsWith("'") ? State.CHARACTER : State.CODE;
    }

    /** Returns how many characters more belong to what was just read: an escape, a delimiter. */
    private static int skipped(State state, State next, String rest) {
        if (state != State.CODE && state == next) {
            boolean escape = rest.startsWith("\\") && state != State.COMMENT;
            return escape && rest.length() > 1 ? 1 : 0;
        }
        State quoted = state == State.CODE ? next : state;
        return switch (quoted) {
            case TEXT_BLOCK -> 2;
            case COMMENT -> 1;
            case CODE, LINE_COMMENT, TEXT, CHARACTER -> 0;
        };
    }

    /** Returns where a declaration's comment and annotations begin, not before a line. */
    static int withComment(List<String> lines, int declaration, int earliest) {
        int above = declaration;
        while (above > earliest && leads(lines.get(above - 1).strip())) {
            above--;
        }
        return above;
    }

    private static boolean leads(String line) {
        return line.startsWith("/") || line.startsWith("*") || line.startsWith("@");
    }
}
