package dev.parallax.semantics.text;

import dev.parallax.semantics.errors.OverflowError;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
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

    private record Flags(
            boolean left, boolean plus, boolean space, boolean alternate, boolean zero) {}

    private String conversion() {
        @Nullable String key = peek() == '(' ? key() : null;
        Flags flags = flags();
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
        String number = converted(type, flags, precision, value);
        boolean numeric = "diuoxXeEfFgG".indexOf(type) >= 0;
        return padded(number, Math.abs(width), left, flags.zero() && numeric);
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

    private String converted(char type, Flags flags, int precision, @Nullable Object value) {
        return switch (type) {
            case 's' -> cut(PyText.str(value), precision);
            case 'r' -> cut(PyText.repr(value), precision);
            case 'a' -> cut(Quoted.ascii(PyText.repr(value)), precision);
            case 'c' -> letter(value);
            case 'd', 'i', 'u' -> integer(flags, 10, "", precision, whole(type, value));
            case 'o' -> integer(flags, 8, "0o", precision, exact(type, value));
            case 'x' -> integer(flags, 16, "0x", precision, exact(type, value));
            case 'X' -> integer(flags, 16, "0X", precision, exact(type, value));
            case 'e', 'E', 'f', 'F', 'g', 'G' -> real(type, flags, precision, value);
            default ->
                    throw new ValueError(
                            "unsupported format character '%s' (0x%x) at index %d"
                                    .formatted(type, (int) type, at - 1));
        };
    }

    private static String cut(String text, int precision) {
        int length = text.codePointCount(0, text.length());
        return precision < 0 || precision >= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, precision));
    }

    private static String integer(Flags flags, int base, String prefix, int least, BigInteger n) {
        String digits = n.abs().toString(base);
        if (prefix.equals("0X")) {
            digits = digits.toUpperCase(Locale.ROOT);
        }
        String zeros = "0".repeat(Math.max(least - digits.length(), 0));
        return sign(flags, n.signum() < 0) + (flags.alternate() ? prefix : "") + zeros + digits;
    }

    private static String sign(Flags flags, boolean negative) {
        return negative ? "-" : flags.plus() ? "+" : flags.space() ? " " : "";
    }

    private static String real(char type, Flags flags, int precision, @Nullable Object value) {
        double real =
                switch (value) {
                    case Double d -> d;
                    case Float f -> f;
                    case Boolean truth -> truth ? 1 : 0;
                    case Number n when TypeName.isInt(n) -> Format.real(TypeName.integer(n));
                    case null, default ->
                            throw new TypeError("must be real number, not " + TypeName.of(value));
                };
        String spec =
                (flags.plus() ? "+" : flags.space() ? " " : "")
                        + (flags.alternate() ? "#" : "")
                        + (precision < 0 ? "" : "." + precision)
                        + type;
        return Format.of(real, spec);
    }

    private static BigInteger whole(char type, @Nullable Object value) {
        if (value != null && TypeName.isFloat(value)) {
            double real = ((Number) value).doubleValue();
            return Format.whole(real);
        }
        return number(value, "%" + type + " format: a real number is required, not ");
    }

    private static BigInteger exact(char type, @Nullable Object value) {
        return number(value, "%" + type + " format: an integer is required, not ");
    }

    private static BigInteger number(@Nullable Object value, String refusal) {
        if (value instanceof Boolean || (value != null && TypeName.isInt(value))) {
            return TypeName.integer(value);
        }
        throw new TypeError(refusal + TypeName.of(value));
    }

    private static String letter(@Nullable Object value) {
        if (value instanceof CharSequence || value instanceof Character) {
            String text = value.toString();
            if (text.codePointCount(0, text.length()) == 1) {
                return text;
            }
            throw new TypeError(
                    "%c requires an int or a unicode character, not a string of length "
                            + text.codePointCount(0, text.length()));
        }
        if (value instanceof Boolean || (value != null && TypeName.isInt(value))) {
            return Format.letter(TypeName.integer(value));
        }
        throw new TypeError("%c requires an int or a unicode character, not " + TypeName.of(value));
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

    private Flags flags() {
        int start = at;
        while ("-+ #0".indexOf(peek()) >= 0) {
            at++;
        }
        String found = template.substring(start, at);
        return new Flags(
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
