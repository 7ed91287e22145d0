package dev.parallax.semantics.text;

import dev.parallax.semantics.errors.OverflowError;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** The built-in function {@code format(value, spec)}: what follows a colon in an f-string. */
final class Format {
    private static final String FLOAT_TYPES = "eEfFgG%";

    @SuppressWarnings("OrphanedFormatString") // CPython's own words
    private static final String OUT_OF_UNICODE = "%c arg not in range(0x110000)";

    private Format() {}

    static String of(@Nullable Object value, String spec) {
        if (spec.isEmpty()) {
            return PyText.str(value);
        }
        if (value == null) {
            throw unsupported(value);
        }
        if (value instanceof CharSequence || value instanceof Character) {
            return text(FormatSpec.parse(spec, value), PyText.str(value));
        }
        if (value instanceof Boolean || TypeName.isInt(value)) {
            return integer(FormatSpec.parse(spec, value), value);
        }
        if (TypeName.isFloat(value)) {
            FormatSpec parsed = FormatSpec.parse(spec, value);
            return FloatFormat.of(parsed, ((Number) value).doubleValue());
        }
        throw unsupported(value);
    }

    private static TypeError unsupported(@Nullable Object value) {
        return new TypeError(
                "unsupported format string passed to " + TypeName.of(value) + ".__format__");
    }

    static ValueError unknown(FormatSpec spec, String type) {
        return new ValueError(
                "Unknown format code '" + spec.type() + "' for object of type '" + type + "'");
    }

    private static String text(FormatSpec spec, String text) {
        if (spec.type() != 0 && spec.type() != 's') {
            throw unknown(spec, "str");
        }
        refuse(spec.sign() == ' ', "Space not allowed in string format specifier");
        refuse(spec.sign() != 0, "Sign not allowed in string format specifier");
        refuse(
                spec.positiveZero(),
                "Negative zero coercion (z) not allowed in string format specifier");
        refuse(spec.alternate(), "Alternate form (#) not allowed in string format specifier");
        refuse(spec.grouping() != 0, "Cannot specify '" + spec.grouping() + "' with 's'.");
        refuse(spec.align() == '=', "'=' alignment not allowed in string format specifier");
        int length = text.codePointCount(0, text.length());
        boolean cut = spec.precision() >= 0 && spec.precision() < length;
        return Padding.text(
                spec, cut ? text.substring(0, text.offsetByCodePoints(0, spec.precision())) : text);
    }

    private static String integer(FormatSpec spec, Object value) {
        BigInteger number = TypeName.integer(value);
        if (spec.type() != 0 && FLOAT_TYPES.indexOf(spec.type()) >= 0) {
            return FloatFormat.of(spec, real(number));
        }
        if ("\0bcdnoxX".indexOf(spec.type()) < 0) {
            throw unknown(spec, TypeName.of(value));
        }
        refuse(spec.precision() >= 0, "Precision not allowed in integer format specifier");
        refuse(
                spec.positiveZero(),
                "Negative zero coercion (z) not allowed in integer format specifier");
        return switch (spec.type()) {
            case 0, 'd', 'n' -> digits(spec, number, 10, "");
            case 'b' -> digits(spec, number, 2, "0b");
            case 'o' -> digits(spec, number, 8, "0o");
            case 'x' -> digits(spec, number, 16, "0x");
            case 'X' -> digits(spec, number, 16, "0X");
            default -> letter(spec, number);
        };
    }

    private static String digits(FormatSpec spec, BigInteger number, int base, String prefix) {
        String digits = number.abs().toString(base);
        if (spec.type() == 'X') {
            digits = digits.toUpperCase(Locale.ROOT);
        }
        String front = sign(spec, number.signum() < 0) + (spec.alternate() ? prefix : "");
        return Padding.number(spec, front, digits, "");
    }

    private static String letter(FormatSpec spec, BigInteger number) {
        refuse(spec.sign() != 0, "Sign not allowed with integer format specifier 'c'");
        refuse(
                spec.alternate(),
                "Alternate form (#) not allowed with integer format specifier 'c'");
        if (number.bitLength() >= Long.SIZE) {
            throw new OverflowError("Python int too large to convert to C long");
        }
        return Padding.number(spec, "", letter(number), "");
    }

    /** Returns {@code chr(number)}. */
    static String letter(BigInteger number) {
        boolean valid = number.signum() >= 0 && number.bitLength() <= 21;
        if (!valid || number.intValue() > Character.MAX_CODE_POINT) {
            throw new OverflowError(OUT_OF_UNICODE);
        }
        return Character.toString(number.intValue());
    }

    static String sign(FormatSpec spec, boolean negative) {
        if (negative) {
            return "-";
        }
        return spec.sign() == '+' ? "+" : spec.sign() == ' ' ? " " : "";
    }

    /** Returns {@code float(number)}. */
    static double real(BigInteger number) {
        double real = number.doubleValue();
        if (Double.isInfinite(real)) {
            throw new OverflowError("int too large to convert to float");
        }
        return real;
    }

    /** Returns {@code int(real)}. */
    static BigInteger whole(double real) {
        if (Double.isNaN(real)) {
            throw new ValueError("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(real)) {
            throw new OverflowError("cannot convert float infinity to integer");
        }
        return new BigDecimal(real).toBigInteger();
    }

    private static void refuse(boolean found, String text) {
        if (found) {
            throw new ValueError(text);
        }
    }
}
