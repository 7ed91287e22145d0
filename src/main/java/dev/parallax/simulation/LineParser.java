package dev.parallax.simulation;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through the tokens of one line; what is wrong is noted, and a value used in its place. */
final class LineParser {
    private static final Pattern DURATION =
            Pattern.compile("(\\d{1,15})(\\.\\d{1,9})?(ns|us|µs|ms|s)");
    private static final Map<String, Long> UNITS =
            Map.of("ns", 1L, "us", 1_000L, "µs", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L);
    private static final int SHOWN = 40;

    /** The longest duration: a day. */
    static final long LONGEST = 86_400_000_000_000L;

    private final String file;
    private final int line;
    private final List<Token> tokens;
    private final List<String> mistakes;
    private int at;

    LineParser(String file, int line, String text, List<String> mistakes) {
        this.file = file;
        this.line = line;
        this.mistakes = mistakes;
        tokens = Token.of(text);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        Token token = tokens.get(at);
        if (!token.isEnd()) {
            at++;
        }
        return token;
    }

    /** Passes over a sign if it is next. */
    boolean skip(String sign) {
        boolean found = peek().is(sign);
        if (found) {
            next();
        }
        return found;
    }

    /** Notes a mistake at a token. */
    void wrong(Token token, String message) {
        mistakes.add(file + ":" + line + ":" + token.column() + ": " + message);
    }

    /** Returns a token's text as messages show it. */
    static String shown(Token token) {
        return token.isEnd() ? "the end of the line" : "'" + cut(token.text()) + "'";
    }

    /** Returns text short and without control characters, for messages. */
    static String cut(String text) {
        String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return cut.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}]", "?");
    }

    /** Returns the rest of the line. */
    String rest(String what) {
        StringBuilder all = new StringBuilder(word(what));
        while (peek().isWord()) {
            all.append(' ').append(next().text());
        }
        return all.toString();
    }

    /** Expects the end of the line. */
    void end() {
        if (!peek().isEnd()) {
            wrong(
                    peek(),
                    "the line should end here, found "
                            + shown(peek())
                            + "; put it on a line of its own");
        }
    }

    String word(String what) {
        if (!peek().isWord()) {
            wrong(peek(), "needs " + what + ", found " + shown(peek()));
            return "";
        }
        return next().text();
    }

    /** Returns one of some words, or an empty text. */
    String oneOf(String kind, List<String> allowed) {
        Token token = peek();
        String word = word(kind + ": one of " + String.join(", ", allowed));
        if (!word.isEmpty() && !allowed.contains(word)) {
            wrong(token, Spelling.unknown(cut(word), kind, allowed));
            return "";
        }
        return word;
    }

    long number(long least, long most) {
        Token token = peek();
        if (!token.isWord()) {
            word("a number from " + least + " to " + most);
            return least;
        }
        next();
        return number(token, token.text(), least, most);
    }

    long number(Token token, String text, long least, long most) {
        if (text.matches("-?\\d{1,18}")) {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        wrong(
                token,
                "needs a whole number from " + least + " to " + most + ", found " + shown(token));
        return least;
    }

    long duration() {
        Token token = peek();
        if (!token.isWord()) {
            word("a duration such as 5ms");
            return 0;
        }
        next();
        return duration(token, token.text());
    }

    long duration(Token token, String text) {
        Matcher found = DURATION.matcher(text);
        if (found.matches()) {
            double nanos =
                    Double.parseDouble(
                                    found.group(1) + (found.group(2) == null ? "" : found.group(2)))
                            * UNITS.getOrDefault(found.group(3), 1L);
            if (nanos <= LONGEST) {
                return Math.round(nanos);
            }
        }
        wrong(
                token,
                "needs a duration from 0ns to 86400s such as 5ms (ns, us, ms or s), found "
                        + shown(token));
        return 0;
    }
}
