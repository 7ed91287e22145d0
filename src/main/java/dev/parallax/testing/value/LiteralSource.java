package dev.parallax.testing.value;

/** A place in a text of Python literals. */
final class LiteralSource {
    private final String name;
    private final String text;
    private int at;

    /**
     * Makes one at the start of the text.
     *
     * @param name the file's name, or {@code ""} for a text shown in messages itself
     */
    LiteralSource(String name, String text) {
        this.name = name;
        this.text = text;
    }

    int at() {
        return at;
    }

    boolean ended() {
        return at >= text.length();
    }

    /** Returns the character some steps ahead, NUL after the end. */
    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    char peek() {
        return peek(0);
    }

    char take() {
        return text.charAt(at++);
    }

    void advance(int count) {
        at += count;
    }

    String since(int start) {
        return text.substring(start, at);
    }

    boolean startsWith(String sign) {
        return text.startsWith(sign, at);
    }

    /** Skips blanks, line ends and comments. */
    void blanks() {
        while (!ended()) {
            if (peek() == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (peek() == '\\' && peek(1) == '\n') {
                at += 2;
            } else if (peek() <= ' ') {
                at++;
            } else {
                return;
            }
        }
    }

    /** Takes the sign if it comes next, with the blanks before it. */
    boolean takes(String sign) {
        blanks();
        if (startsWith(sign)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    void expect(String sign, String rule) {
        if (!takes(sign)) {
            throw error(at, "expected " + rule + ", found " + found());
        }
    }

    boolean atName() {
        return Character.isJavaIdentifierStart(peek()) && peek() != '$';
    }

    /** Takes a name, {@code ""} if none comes next. */
    String name() {
        int start = at;
        if (atName()) {
            while (Character.isJavaIdentifierPart(peek()) && peek() != '\0') {
                at++;
            }
        }
        return since(start);
    }

    /** Describes what comes next. */
    String found() {
        if (ended()) {
            return "the end";
        }
        int point = text.codePointAt(at);
        return point == '\n' ? "the end of the line" : "'" + Character.toString(point) + "'";
    }

    BadLiteral error(int place, String problem) {
        int line = 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
        int start = place == 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1;
        int column = text.codePointCount(start, place) + 1;
        String where;
        if (!name.isEmpty()) {
            where = name + ":" + line + ":" + column;
        } else {
            int end = text.indexOf('\n', start);
            String shown = text.substring(start, end < 0 ? text.length() : end);
            where = (line > 1 ? "line " + line + ", " : "") + "column " + column + " of " + shown;
        }
        return new BadLiteral(where, line, column, problem);
    }

    /** Says whether a list of things ends here, and takes the sign that ends it. */
    boolean ends(String end) {
        blanks();
        return end.isEmpty() ? ended() : takes(end);
    }

    /** Takes the comma before the next thing; before the end there need be none. */
    void separator(String end) {
        blanks();
        boolean last = end.isEmpty() ? ended() : startsWith(end);
        if (!last) {
            expect(",", end.isEmpty() ? "',' or the end" : "',' or '" + end + "'");
        }
    }
}
