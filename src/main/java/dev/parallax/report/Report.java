package dev.parallax.report;

import dev.parallax.compare.Spread;
import dev.parallax.report.Style.Glyph;

import java.util.List;
import java.util.Locale;

/** Words and figures that several parts of the reports share; the same under every locale. */
final class Report {
    private Report() {}

    /** Returns {@code 1 line}, {@code 2 lines}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** Returns seconds with three significant digits or so, in the unit that suits. */
    static String seconds(double seconds) {
        if (Double.isNaN(seconds)) {
            return "unknown";
        }
        if (seconds < 0.9995) {
            String form = seconds < 0.0095 ? "%.1f ms" : "%.0f ms";
            return String.format(Locale.ROOT, form, seconds * 1000);
        }
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    /** Returns the median, and the range if there were several runs. */
    static String spread(Spread spread, Style style) {
        String median = seconds(spread.median());
        return spread.runs() == 1
                ? median
                : "%s (%s %s %s)"
                        .formatted(
                                median,
                                seconds(spread.least()),
                                style.glyph(Glyph.DASH),
                                seconds(spread.most()));
    }

    /** Returns {@code a, b and c}. */
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
