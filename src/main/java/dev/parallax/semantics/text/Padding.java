package dev.parallax.semantics.text;

/** Fills formatted values up to their width, and groups digits. */
final class Padding {
    private static final int DECIMAL_GROUP = 3;
    private static final int BINARY_GROUP = 4;

    private Padding() {}

    /** Pads text that has no sign. */
    static String text(FormatSpec spec, String text) {
        return pad(spec, '<', "", text);
    }

    /**
     * Pads a number and groups the digits before its point.
     *
     * @param sign the sign and the prefix such as {@code 0x}
     * @param digits the digits before the point
     * @param rest what follows them
     */
    static String number(FormatSpec spec, String sign, String digits, String rest) {
        boolean zeros = spec.fill() == '0' && spec.align() == '=';
        if (spec.grouping() == 0) {
            return pad(spec, '>', sign, digits + rest);
        }
        int least = zeros ? spec.width() - sign.length() - rest.length() : 0;
        return pad(spec, '>', sign, grouped(spec, digits, least) + rest);
    }

    /** Groups digits from the right; zeros in front are grouped like digits. */
    private static String grouped(FormatSpec spec, String digits, int least) {
        int size =
                "boxX".indexOf(spec.type()) > 0 || spec.type() == 'b'
                        ? BINARY_GROUP
                        : DECIMAL_GROUP;
        StringBuilder out = new StringBuilder();
        int left = digits.length();
        int width = least;
        while (true) {
            int length = Math.min(size, Math.max(Math.max(left, width), 1));
            int taken = Math.min(left, length);
            out.insert(0, digits.substring(left - taken, left));
            out.insert(0, "0".repeat(length - taken));
            left -= taken;
            width -= length;
            if (left <= 0 && width <= 0) {
                return out.toString();
            }
            out.insert(0, spec.grouping());
            width--;
        }
    }

    private static String pad(FormatSpec spec, char natural, String sign, String text) {
        int length = sign.codePointCount(0, sign.length()) + text.codePointCount(0, text.length());
        int missing = spec.width() - length;
        if (missing <= 0) {
            return sign + text;
        }
        String fill = Character.toString(spec.fill());
        char align = spec.align() == 0 ? natural : spec.align();
        return switch (align) {
            case '<' -> sign + text + fill.repeat(missing);
            case '=' -> sign + fill.repeat(missing) + text;
            case '^' -> {
                int left = missing / 2;
                yield fill.repeat(left) + sign + text + fill.repeat(missing - left);
            }
            default -> fill.repeat(missing) + sign + text;
        };
    }
}
