package dev.parallax.semantics.text;

import dev.parallax.semantics.errors.OverflowError;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** {@code template % values}: formatting as in C's {@code printf}, once. */
final class Percent {
    private final String template;
    private final List<@Nullable Object> values;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int used;
    private boolean mapped;

    Percent(String template, List<@Nullable Object> values) {
        this.template = template;
        this.values = values;
    }

    String fill() {
        while (at < template.length()) {
            char c = template.charAt(at++);
            if (c != '%') {
                out.append(c);
            } else if (peek() == '%') {
                out.append('%');
                at++;
            } else {
                out.append(conversion());
            }
        }
        boolean map = values.size() == 1 && values.getFirst() instanceof Map<?, ?>;
        if (!mapped && !map && used < values.size()) {
            throw new TypeError("not all arguments converted during string formatting");
        }
        return out.toString();
    }

    private String conversion() {
        @Nullable String key = peek() == '(' ? key() : null;
        PercentConversion.Flags flags = flags();
        int width = amount();
        boolean left = flags.left() || width < 0;
        int precision = -1;
        if (peek() == '.') {
            at++;
            precision = Math.max(amount(), 0);
        }
        if ("hlL".indexOf(peek()) >= 0) {
            at++;
        }
        char type = peek();
        if (type == 0) {
            throw new ValueError("incomplete format");
        }
        at++;
        Object value = key == null ? next() : mapped(key);
        PercentConversion conversion = new PercentConversion(type, at - 1, flags, precision);
        boolean zero = flags.zero() && conversion.isNumeric();
        return padded(conversion.of(value), Math.abs(width), left, zero);
    }

    private static String padded(String text, int width, boolean left, boolean zero) {
        int missing = width - text.codePointCount(0, text.length());
        if (missing <= 0) {
            return text;
        }
        if (left) {
            return text + " ".repeat(missing);
        }
        if (!zero) {
            return " ".repeat(missing) + text;
        }
        int front = text.startsWith("-") || text.startsWith("+") || text.startsWith(" ") ? 1 : 0;
        if (text.startsWith("0x", front)
                || text.startsWith("0X", front)
                || text.startsWith("0o", front)) {
            front += 2;
        }
        return text.substring(0, front) + "0".repeat(missing) + text.substring(front);
    }

    private String key() {
        int start = ++at;
        for (int depth = 1; at < template.length(); at++) {
            char c = template.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return template.substring(start, at++);
            }
        }
        throw new ValueError("incomplete format key");
    }

    private @Nullable Object mapped(String key) {
        if (values.size() == 1 && values.getFirst() instanceof Map<?, ?> map) {
            mapped = true;
            return Items.named(map, key);
        }
        throw new TypeError("format requires a mapping");
    }

    private PercentConversion.Flags flags() {
        int start = at;
        while ("-+ #0".indexOf(peek()) >= 0) {
            at++;
        }
        String found = template.substring(start, at);
        return new PercentConversion.Flags(
                found.contains("-"),
                found.contains("+"),
                found.contains(" "),
                found.contains("#"),
                found.contains("0"));
    }

    /** Reads a width or a precision; a star takes it from the values. */
    private int amount() {
        if (peek() == '*') {
            at++;
            return star(next());
        }
        int start = at;
        while (Character.isDigit(peek())) {
            at++;
        }
        return start == at ? 0 : new BigDecimal(template.substring(start, at)).intValueExact();
    }

    private static int star(@Nullable Object value) {
        if (value == null || !(value instanceof Boolean || TypeName.isInt(value))) {
            throw new TypeError("* wants int");
        }
        BigInteger amount = TypeName.integer(value);
        if (amount.bitLength() >= Long.SIZE) {
            throw new OverflowError("Python int too large to convert to C ssize_t");
        }
        if (amount.bitLength() >= Integer.SIZE) {
            throw new OverflowError("Python int too large to convert to C int");
        }
        return amount.intValue();
    }

    private @Nullable Object next() {
        if (used >= values.size()) {
            throw new TypeError("not enough arguments for format string");
        }
        return values.get(used++);
    }

    private char peek() {
        return at < template.length() ? template.charAt(at) : 0;
    }
}
