package dev.parallax.semantics.text;

import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.Locale;

/**
 * One conversion of {@code %}: a letter, its flags and its precision.
 *
 * @param type the letter
 * @param place where in the template the letter stands
 * @param precision digits or characters, or -1 for none given
 */
record PercentConversion(char type, int place, Flags flags, int precision) {
    private static final String NUMERIC = "diuoxXeEfFgG";

    record Flags(boolean left, boolean plus, boolean space, boolean alternate, boolean zero) {}

    /** Says whether zeros may pad what it gives. */
    boolean isNumeric() {
        return NUMERIC.indexOf(type) >= 0;
    }

    String of(@Nullable Object value) {
        return switch (type) {
            case 's' -> cut(PyText.str(value));
            case 'r' -> cut(PyText.repr(value));
            case 'a' -> cut(Quoted.ascii(PyText.repr(value)));
            case 'c' -> letter(value);
            case 'd', 'i', 'u' -> integer(10, "", whole(value));
            case 'o' -> integer(8, "0o", exact(value));
            case 'x' -> integer(16, "0x", exact(value));
            case 'X' -> integer(16, "0X", exact(value));
            case 'e', 'E', 'f', 'F', 'g', 'G' -> real(value);
            default ->
                    throw new ValueError(
                            "unsupported format character '%s' (0x%x) at index %d"
                                    .formatted(type, (int) type, place));
        };
    }

    private String cut(String text) {
        int length = text.codePointCount(0, text.length());
        return precision < 0 || precision >= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, precision));
    }

    private String integer(int base, String prefix, BigInteger n) {
        String digits = n.abs().toString(base);
        if (prefix.equals("0X")) {
            digits = digits.toUpperCase(Locale.ROOT);
        }
        String zeros = "0".repeat(Math.max(precision - digits.length(), 0));
        return sign(n.signum() < 0) + (flags.alternate() ? prefix : "") + zeros + digits;
    }

    private String sign(boolean negative) {
        return negative ? "-" : flags.plus() ? "+" : flags.space() ? " " : "";
    }

    private String real(@Nullable Object value) {
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

    private BigInteger whole(@Nullable Object value) {
        if (value != null && TypeName.isFloat(value)) {
            double real = ((Number) value).doubleValue();
            return Format.whole(real);
        }
        return number(value, "%" + type + " format: a real number is required, not ");
    }

    private BigInteger exact(@Nullable Object value) {
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
}
