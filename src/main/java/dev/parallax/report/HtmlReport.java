package dev.parallax.report;

import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.Conclusion;
import dev.parallax.compare.LaneVerdict;
import dev.parallax.compare.Overall;
import dev.parallax.compare.RunOutcome.Skipped;
import dev.parallax.compare.TopicTimes;
import dev.parallax.record.LaneRecord;
import dev.parallax.report.Style.Glyph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reports as one page that needs nothing but itself: of each comparison both sources, all outputs,
 * times, and who wrote when. It has no script, and forbids its browser every connection.
 */
public final class HtmlReport implements Reporter {
    static final Style STYLE = new Style(100, false, true);

    private final Writer target;
    private final Sources sources;

    /** Makes a reporter that writes the page to {@code target} with the summary. */
    public HtmlReport(Writer target, Sources sources) {
        this.target = target;
        this.sources = sources;
    }

    @Override
    public void comparison(ComparisonVerdict verdict) {
        // Told again in the summary.
    }

    @Override
    public void summary(List<ComparisonVerdict> verdicts, List<TopicTimes> times) {
        try {
            String style = style();
            String policy =
                    "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
                            + ContentHash.of(style);
            target.write("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
            target.write("<meta http-equiv=\"Content-Security-Policy\" content=\"");
            target.write(policy + "\">");
            target.write("<meta name=\"viewport\" content=\"width=device-width\">");
            target.write("<title>Parallax: side by side</title><style>" + style + "</style>");
            target.write("</head><body>\n");
            body(new Html(target), verdicts, times);
            target.write("\n</body></html>\n");
            target.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String style() throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is not on the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("\r\n", "\n");
        }
    }

    private void body(Html html, List<ComparisonVerdict> verdicts, List<TopicTimes> times) {
        html.open("main").element("h1", "Side by side");
        html.element("p", conclusion(verdicts), "class", "lead");
        if (verdicts.size() > 1) {
            contents(html, verdicts);
        }
        verdicts.forEach(verdict -> section(html, verdict));
        times.forEach(topic -> new HtmlTimes(html).topic(topic));
        html.close();
        html.flush();
    }

    private static String conclusion(List<ComparisonVerdict> verdicts) {
        return switch (Conclusion.of(verdicts)) {
            case ALL_ACCEPTED -> "All that ran is accepted.";
            case DIVERGENCE -> "Something diverged.";
            case NOTHING_RAN -> "Nothing ran.";
        };
    }

    private static void contents(Html html, List<ComparisonVerdict> verdicts) {
        html.open("nav", "aria-label", "Comparisons").open("ul", "class", "contents");
        for (ComparisonVerdict verdict : verdicts) {
            html.open("li");
            badge(html, verdict.overall());
            html.element("a", verdict.comparison().name(), "href", "#" + id(verdict));
            html.text(" " + verdict.comparison().title()).close();
        }
        html.close().close();
    }

    private static String id(ComparisonVerdict verdict) {
        return verdict.comparison().name().replaceAll("[^A-Za-z0-9_-]", "-");
    }

    private static void badge(Html html, Overall overall) {
        String sign = STYLE.glyph(Conclusions.glyph(overall));
        String word = Conclusions.word(overall);
        html.element("span", sign + " " + word, "class", "badge " + word).text(" ");
    }

    private void section(Html html, ComparisonVerdict verdict) {
        html.open("section", "id", id(verdict), "class", "card");
        html.open("h2").text(verdict.comparison().title() + " ");
        html.element("small", verdict.comparison().name()).close();
        html.element("p", verdict.comparison().shows(), "class", "lead");
        html.open("p");
        badge(html, verdict.overall());
        html.text(Conclusions.sentence(verdict)).close();
        new HtmlFindings(html).write(verdict);
        new HtmlCode(html).write(verdict.comparison(), sources);
        List<Shown> lanes = Shown.in(verdict);
        if (!lanes.isEmpty()) {
            new HtmlOutput(html, verdict.comparison(), lanes).write();
            new HtmlTimes(html).lanes(verdict);
            new HtmlThreads(html).write(lanes);
        }
        stamps(html, verdict);
        html.close();
    }

    private static void stamps(Html html, ComparisonVerdict verdict) {
        html.open("details").element("summary", "What ran it").open("dl");
        for (int i = 0; i < verdict.lanes().size(); i++) {
            LaneVerdict lane = verdict.lanes().get(i);
            LaneRecord record = verdict.record().lanes().get(i);
            html.element("dt", lane.lane());
            if (lane.tallies().getFirst().outcome() instanceof Skipped skipped) {
                String sign = STYLE.glyph(Glyph.SKIPPED);
                html.element("dd", sign + " skipped: " + skipped.reason());
            } else {
                html.element("dd", Header.stamp(record.stamp()));
                record.stamp().notes().forEach(note -> html.element("dd", note, "class", "note"));
            }
        }
        html.element("dt", "on").element("dd", Header.where(verdict));
        html.element("dt", "at").element("dd", verdict.record().startedAt());
        html.close().close();
    }
}
