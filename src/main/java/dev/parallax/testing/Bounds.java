package dev.parallax.testing;

import java.util.Locale;

/** Within what a ratio must be, and how that is said. */
record Bounds(Side side, String gil, double atLeast, double atMost, String because) {
    static Bounds of(Ratio ratio) {
        return new Bounds(
                ratio.side(), ratio.gil(), ratio.atLeast(), ratio.atMost(), ratio.because());
    }

    boolean hold(double ratio) {
        return ratio >= atLeast && ratio <= atMost;
    }

    String title(RatioTest test) {
        String gilName = side == Side.JAVA ? " [gil=" + gil + "]" : "";
        return test.of() + " / " + test.to() + " on " + side.backend() + gilName + ": " + words();
    }

    String words() {
        if (atLeast <= 0) {
            return "at most " + number(atMost);
        }
        return atMost == Double.POSITIVE_INFINITY
                ? "at least " + number(atLeast)
                : number(atLeast) + " to " + number(atMost);
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
