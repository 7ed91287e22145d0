package dev.parallax.semantics.text;

import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

/** Takes one format specification apart, from left to right. */
final class FormatSpecParser {
    private final String text;
    private final @Nullable Object value;
    private int at;

    FormatSpecParser(String text, @Nullable Object value) {
        this.text = text;
        this.value = value;
    }

    FormatSpec parse() {
        int fill = ' ';
        char align = 0;
        boolean filled = false;
        int first = text.codePointAt(0);
        int after = Character.charCount(first);
        if (after < text.length() && isAlign(text.charAt(after))) {
            fill = first;
            filled = true;
            align = text.charAt(after);
            at = after + 1;
        } else if (isAlign(peek())) {
            align = next();
        }
        char sign = "+- ".indexOf(peek()) >= 0 ? next() : 0;
        boolean positiveZero = take('z');
        boolean alternate = take('#');
        if (!filled && take('0')) {
            fill = '0';
            boolean number = !(value instanceof CharSequence || value instanceof Character);
            align = align == 0 && number ? '=' : align;
        }
        int width = number();
        char grouping = grouping();
        int precision = precision();
        char type = type();
        checkGrouping(grouping, type);
        return new FormatSpec(
                fill, align, sign, positiveZero, alternate, width, grouping, precision, type);
    }

    private char grouping() {
        if (peek() != ',' && peek() != '_') {
            return 0;
        }
        char grouping = next();
        char again = peek();
        if (again == ',' || again == '_') {
            throw new ValueError(
                    again == grouping
                            ? "Cannot specify '" + grouping + "' with '" + again + "'."
                            : "Cannot specify both ',' and '_'.");
        }
        return grouping;
    }

    private static void checkGrouping(char grouping, char type) {
        boolean decimal = type == 0 || "deEfFgG%".indexOf(type) >= 0;
        boolean binary = grouping == '_' && "boxX".indexOf(type) >= 0;
        if (grouping != 0 && !decimal && !binary) {
            throw new ValueError("Cannot specify '" + grouping + "' with '" + type + "'.");
        }
    }

    private int precision() {
        if (!take('.')) {
            return -1;
        }
        int digits = number();
        if (digits < 0) {
            throw new ValueError("Format specifier missing precision");
        }
        return digits;
    }

    private char type() {
        if (text.length() - at > 1) {
            throw new ValueError(
                    "Invalid format specifier '"
                            + text
                            + "' for object of type '"
                            + TypeName.of(value)
                            + "'");
        }
        return at < text.length() ? next() : 0;
    }

    private int number() {
        int start = at;
        while (Character.isDigit(peek())) {
            at++;
        }
        if (start == at) {
            return -1;
        }
        try {
            return Integer.parseInt(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw new ValueError("Too many decimal digits in format string");
        }
    }

    private static boolean isAlign(char c) {
        return c == '<' || c == '>' || c == '=' || c == '^';
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private char next() {
        return text.charAt(at++);
    }

    private boolean take(char wanted) {
        if (peek() == wanted) {
            at++;
            return true;
        }
        return false;
    }
}
