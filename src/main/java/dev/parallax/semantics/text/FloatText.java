package dev.parallax.semantics.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** {@code repr(float)}: the fewest digits that read back as the same number. */
final class FloatText {
    /** Where CPython changes to an exponent: before 1e-4 and from 1e16 on. */
    private static final int SMALLEST_POINT = -3;

    private static final int LARGEST_POINT = 16;

    private FloatText() {}

    static String repr(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        String sign = Math.copySign(1, value) < 0 ? "-" : "";
        double size = Math.abs(value);
        return sign + (size == 0 ? "0.0" : positive(shortest(size)));
    }

    /** Java's text is the shortest, too, except that it prefers two digits where one would do. */
    private static BigDecimal shortest(double value) {
        BigDecimal two = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (two.precision() == 2) {
            BigDecimal one = two.round(new MathContext(1, RoundingMode.HALF_EVEN));
            return one.doubleValue() == value ? one.stripTrailingZeros() : two;
        }
        return two;
    }

    /** The number is 0.d1d2d3… times ten to the power of {@code point}. */
    private static String positive(BigDecimal number) {
        String digits = number.unscaledValue().toString();
        int point = digits.length() - number.scale();
        if (point < SMALLEST_POINT || point > LARGEST_POINT) {
            return withExponent(digits, point - 1);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return point >= digits.length()
                ? digits + "0".repeat(point - digits.length()) + ".0"
                : digits.substring(0, point) + "." + digits.substring(point);
    }

    private static String withExponent(String digits, int exponent) {
        String mantissa =
                digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        String size = Integer.toString(Math.abs(exponent));
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + (size.length() < 2 ? "0" : "") + size;
    }
}
