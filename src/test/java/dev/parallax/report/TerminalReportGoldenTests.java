package dev.parallax.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.compare.ComparisonVerdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.regex.Pattern;

class TerminalReportGoldenTests {
    private static final Style PLAIN = new Style(100, false, true);

    private static String printed(ComparisonVerdict verdict, Style style) {
        StringWriter text = new StringWriter();
        new TerminalReport(new PrintWriter(text), style).comparison(verdict);
        return text.toString();
    }

    private static String summary(Style style) {
        StringWriter text = new StringWriter();
        new TerminalReport(new PrintWriter(text), style)
                .summary(SampleVerdicts.all(), SampleVerdicts.times());
        return text.toString();
    }

    @Test
    void everyVerdict() {
        Golden.check("terminal/match.txt", printed(SampleVerdicts.match(), PLAIN));
        Golden.check("terminal/forbidden.txt", printed(SampleVerdicts.forbidden(), PLAIN));
        Golden.check("terminal/accepted.txt", printed(SampleVerdicts.accepted(), PLAIN));
        Golden.check("terminal/interesting.txt", printed(SampleVerdicts.interesting(), PLAIN));
        Golden.check("terminal/broken.txt", printed(SampleVerdicts.broken(), PLAIN));
        Golden.check("terminal/vacuous.txt", printed(SampleVerdicts.vacuous(), PLAIN));
        Golden.check("terminal/alone.txt", printed(SampleVerdicts.alone(), PLAIN));
        Golden.check("terminal/skipped.txt", printed(SampleVerdicts.skipped(), PLAIN));
    }

    @Test
    void theSummaryAndTheTimeTable() {
        Golden.check("terminal/summary.txt", summary(PLAIN));
        Golden.check("terminal/summary-60.txt", summary(new Style(60, false, true)));
    }

    @Test
    void colorsAsciiAndNarrowTerminals() {
        ComparisonVerdict verdict = SampleVerdicts.forbidden();
        Golden.check("terminal/color.txt", printed(verdict, new Style(100, true, true)));
        Golden.check("terminal/ascii.txt", printed(verdict, new Style(100, false, false)));
        Golden.check(
                "terminal/narrow.txt",
                printed(SampleVerdicts.interesting(), new Style(60, false, true)));
        Golden.check("terminal/wide.txt", printed(verdict, new Style(160, false, true)));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 120, 200})
    void noLineIsWiderThanTheTerminal(int width) {
        Style style = new Style(width, false, true);
        StringBuilder text = new StringBuilder(summary(style));
        SampleVerdicts.all().forEach(verdict -> text.append(printed(verdict, style)));

        assertThat(text.toString().lines().filter(line -> Cells.width(line) > width)).isEmpty();
    }

    @Test
    void nothingThatAProgramPrintedReachesTheTerminalAsAControl() {
        assertThat(printed(SampleVerdicts.forbidden(), PLAIN))
                .contains("\\x1b[31mred\\tand \\u202eback")
                .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}&&[^\n]]");
    }

    @Test
    void asciiMeansAscii() {
        Style style = new Style(80, false, false);
        StringBuilder text = new StringBuilder(summary(style));
        SampleVerdicts.all().forEach(verdict -> text.append(printed(verdict, style)));

        assertThat(text.toString()).matches(Pattern.compile("\\p{ASCII}*"));
    }

    @Test
    void colorAddsNothingButColor() {
        String colored = printed(SampleVerdicts.forbidden(), new Style(100, true, true));

        assertThat(colored).contains("\u001b[31m");
        assertThat(colored.replaceAll("\u001b\\[\\d*m", "").lines().map(String::stripTrailing))
                .containsExactlyElementsOf(
                        printed(SampleVerdicts.forbidden(), PLAIN)
                                .lines()
                                .map(String::stripTrailing)
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"und", "en-US", "de-DE", "ar-EG-u-nu-arab"})
    void figuresAreTheSameUnderEveryLocale(String tag) {
        String expected = summary(PLAIN) + printed(SampleVerdicts.broken(), PLAIN);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(summary(PLAIN) + printed(SampleVerdicts.broken(), PLAIN))
                    .isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }
}
