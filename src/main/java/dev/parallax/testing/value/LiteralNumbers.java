package dev.parallax.testing.value;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads numbers: {@code 1_000}, {@code 0xff}, {@code 1e3}, {@code 2j}. */
final class LiteralNumbers {
    private static final String DIGITS = "\\d(_?\\d)*";
    private static final Pattern DECIMAL = Pattern.compile(DIGITS);
    private static final Pattern FLOAT =
            Pattern.compile("(%1$s\\.(%1$s)?|\\.%1$s|%1$s)([eE][-+]?%1$s)?".formatted(DIGITS));

    private final LiteralSource source;

    LiteralNumbers(LiteralSource source) {
        this.source = source;
    }

    boolean starts() {
        char c = source.peek();
        return isDigit(c) || (c == '.' && isDigit(source.peek(1)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    PyValue read() {
        int start = source.at();
        String text = written().toLowerCase(Locale.ROOT);
        int radix = radix(text);
        if (radix != 10) {
            return new PyValue.Int(inRadix(start, text, radix));
        }
        if (text.endsWith("j") && matches(FLOAT, text.substring(0, text.length() - 1))) {
            return new PyValue.Complex(0, real(text.substring(0, text.length() - 1)));
        }
        if (DECIMAL.matcher(text).matches()) {
            return new PyValue.Int(decimal(start, text));
        }
        if (matches(FLOAT, text)) {
            return new PyValue.Floating(real(text));
        }
        throw source.error(start, "invalid number " + text);
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    private String written() {
        int start = source.at();
        boolean hex = source.startsWith("0x") || source.startsWith("0X");
        while (true) {
            char c = source.peek();
            boolean sign = (c == '+' || c == '-') && !hex && isExponent(source.since(start));
            if (!sign && c != '.' && c != '_' && !Character.isLetterOrDigit(c)) {
                return source.since(start);
            }
            source.take();
        }
    }

    private static boolean isExponent(String text) {
        return text.endsWith("e") || text.endsWith("E");
    }

    private static int radix(String text) {
        if (text.length() < 2 || text.charAt(0) != '0') {
            return 10;
        }
        return switch (text.charAt(1)) {
            case 'x' -> 16;
            case 'o' -> 8;
            case 'b' -> 2;
            default -> 10;
        };
    }

    private BigInteger inRadix(int start, String text, int radix) {
        String digits = text.substring(2);
        if (!digits.matches("(_?[0-9a-f])+")) {
            throw source.error(start, "invalid number " + text);
        }
        try {
            return new BigInteger(digits.replace("_", ""), radix);
        } catch (NumberFormatException e) {
            throw source.error(start, "invalid digit in number " + text);
        }
    }

    private BigInteger decimal(int start, String text) {
        String digits = text.replace("_", "");
        if (digits.charAt(0) == '0' && !digits.chars().allMatch(c -> c == '0')) {
            throw source.error(
                    start,
                    "leading zeros in decimal integer literals are not permitted;"
                            + " use an 0o prefix for octal integers");
        }
        return new BigInteger(digits);
    }

    private static double real(String text) {
        return Double.parseDouble(text.replace("_", ""));
    }
}
