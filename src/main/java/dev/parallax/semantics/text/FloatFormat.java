package dev.parallax.semantics.text;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Formats a {@code float} by a specification: the types {@code e f g %} and none. */
final class FloatFormat {
    private static final int DEFAULT_PRECISION = 6;
    private static final int SMALLEST_EXPONENT = -4;

    private FloatFormat() {}

    static String of(FormatSpec spec, double value) {
        double real = spec.type() == '%' ? value * 100 : value;
        Digits digits = digits(spec, real);
        if (digits == null) {
            throw Format.unknown(spec, "float");
        }
        boolean negative = Math.copySign(1, real) < 0 && !Double.isNaN(real);
        if (spec.positiveZero() && digits.isZero()) {
            negative = false;
        }
        String rest = digits.rest() + (spec.type() == '%' ? "%" : "");
        String front = Format.sign(spec, negative);
        // What is not finite has no digits that could be grouped.
        FormatSpec shape = Double.isFinite(real) ? spec : spec.withoutGrouping();
        return Character.isUpperCase(spec.type())
                ? Padding.number(shape, front, upper(digits.whole()), upper(rest))
                : Padding.number(shape, front, digits.whole(), rest);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private record Digits(String whole, String rest) {
        boolean isZero() {
            return (whole + rest.split("e", 2)[0]).chars().allMatch(c -> c == '0' || c == '.');
        }

        static Digits of(String text) {
            int end = 0;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            return new Digits(text.substring(0, end), text.substring(end));
        }
    }

    private static @Nullable Digits digits(FormatSpec spec, double value) {
        char type = Character.toLowerCase(spec.type());
        if ((type != 0 && "efgn%".indexOf(type) < 0) || spec.type() == 'N') {
            return null;
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return new Digits(Double.isNaN(value) ? "nan" : "inf", "");
        }
        double size = Math.abs(value);
        int precision = spec.precision() < 0 ? DEFAULT_PRECISION : spec.precision();
        return Digits.of(
                switch (type) {
                    case 'e' -> exponent(new BigDecimal(size), precision, spec.alternate());
                    case 'f', '%' -> fixed(new BigDecimal(size), precision, spec.alternate());
                    case 'g', 'n' -> general(size, precision, spec.alternate(), 0);
                    default ->
                            spec.precision() < 0
                                    ? FloatText.repr(size)
                                    : general(size, precision, spec.alternate(), 1);
                });
    }

    private static String fixed(BigDecimal size, int precision, boolean point) {
        String text = size.setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
        return point && precision == 0 ? text + "." : text;
    }

    private static String exponent(BigDecimal size, int precision, boolean point) {
        BigDecimal rounded = round(size, precision + 1);
        String digits = rounded.unscaledValue().toString();
        digits += "0".repeat(precision + 1 - digits.length());
        String mantissa =
                digits.charAt(0)
                        + (precision > 0 || point ? "." : "")
                        + digits.substring(1, precision + 1);
        int power = power(rounded);
        return mantissa
                + "e"
                + (power < 0 ? "-" : "+")
                + (Math.abs(power) < 10 ? "0" : "")
                + Math.abs(power);
    }

    /**
     * The shorter of the two other types.
     *
     * @param dot 1 if at least one digit must follow the point, as in {@code repr}
     */
    private static String general(double size, int wanted, boolean alternate, int dot) {
        int precision = Math.max(wanted, 1);
        BigDecimal exact = new BigDecimal(size);
        int power = power(round(exact, precision));
        if (power < SMALLEST_EXPONENT || power >= precision - dot) {
            String text = exponent(exact, precision - 1, alternate);
            return alternate ? text : trimmed(text);
        }
        String text = fixed(exact, Math.max(precision - 1 - power, 0), alternate);
        String result = alternate ? text : trimmed(text);
        return dot == 1 && result.indexOf('.') < 0 ? result + ".0" : result;
    }

    /** Takes the zeros at the end of the fraction away. */
    private static String trimmed(String text) {
        int e = text.indexOf('e');
        String mantissa = e < 0 ? text : text.substring(0, e);
        if (mantissa.indexOf('.') < 0) {
            return text;
        }
        return mantissa.replaceAll("0+$", "").replaceAll("\\.$", "")
                + (e < 0 ? "" : text.substring(e));
    }

    private static BigDecimal round(BigDecimal size, int digits) {
        return size.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static int power(BigDecimal size) {
        return size.signum() == 0 ? 0 : size.precision() - size.scale() - 1;
    }
}
