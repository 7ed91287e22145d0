package dev.parallax.semantics.text;

import org.jspecify.annotations.Nullable;

/**
 * A format specification, taken apart: {@code [[fill]align][sign][z][#][0][width][grouping]
 * [.precision][type]}.
 *
 * @param fill what pads, a code point
 * @param align one of {@code < > = ^}, or 0 for the type's own
 * @param sign one of {@code + -} and space, or 0 for none given
 * @param positiveZero whether a negative zero becomes positive ({@code z})
 * @param alternate whether {@code #} was given
 * @param width the least number of characters, or -1 for none given
 * @param grouping {@code ,} or {@code _}, or 0 for none
 * @param precision digits or characters, or -1 for none given
 * @param type the last letter, or 0 for none
 */
record FormatSpec(
        int fill,
        char align,
        char sign,
        boolean positiveZero,
        boolean alternate,
        int width,
        char grouping,
        int precision,
        char type) {

    /**
     * Takes one apart.
     *
     * @param value what is to be formatted: messages name its type, and text is aligned otherwise
     */
    static FormatSpec parse(String text, @Nullable Object value) {
        return new FormatSpecParser(text, value).parse();
    }

    FormatSpec withoutGrouping() {
        char none = 0;
        return new FormatSpec(
                fill, align, sign, positiveZero, alternate, width, none, precision, type);
    }
}
