package dev.parallax.report;

import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.LaneTime;
import dev.parallax.compare.TopicTimes;
import dev.parallax.compare.TopicTimes.Checked;
import dev.parallax.compare.TopicTimes.Row;
import dev.parallax.record.LaneRecord;
import dev.parallax.report.Style.Glyph;

import java.util.List;
import java.util.Locale;

/** How long it took, as part of a page. */
final class HtmlTimes {
    private final Html html;

    HtmlTimes(Html html) {
        this.html = html;
    }

    /** Writes what each lane took for a comparison. */
    void lanes(ComparisonVerdict verdict) {
        html.element("h3", "Time");
        html.open("table", "class", "times").open("tr");
        List.of("", "wall clock", "", "processor time").forEach(this::head);
        html.close();
        for (LaneRecord lane : verdict.record().lanes()) {
            LaneTime.of(lane).ifPresent(time -> lane(lane.lane(), time));
        }
        html.close();
    }

    private void head(String text) {
        html.element("th", text, "scope", "col");
    }

    private void lane(String name, LaneTime time) {
        double most = Math.max(time.wall().median(), cpu(time));
        html.open("tr").element("th", name, "scope", "row");
        html.element("td", Report.spread(time.wall(), HtmlReport.STYLE));
        html.open("td", "class", "bar").open("svg", "aria-hidden", "true");
        bar("wall", "3", time.wall().median() / most);
        bar("cpu", "13", cpu(time) / most);
        html.close().close();
        String cpu = time.cpu().map(s -> Report.seconds(s.median())).orElse("unknown");
        html.element("td", cpu).close();
    }

    private static double cpu(LaneTime time) {
        return time.cpu().map(spread -> spread.median()).orElse(0.0);
    }

    /** Draws a part of the longest bar; where all took no time, there is none. */
    private void bar(String kind, String y, double part) {
        double shown = Double.isNaN(part) ? 0 : part;
        String width = String.format(Locale.ROOT, "%.2f%%", 100 * shown);
        html.open("rect", "class", kind, "y", y, "height", "8", "width", width).close();
    }

    /** Writes a topic's times, their ratios, and whether they are as expected. */
    void topic(TopicTimes times) {
        List<String> variants = times.topic().variants();
        html.open("section", "class", "card").element("h2", "Times of " + times.topic().name());
        html.open("table", "class", "times").open("tr");
        head("");
        variants.forEach(this::head);
        head(String.join(" : ", variants));
        html.close();
        times.rows().forEach(row -> topicRow(variants, row));
        html.close();
        times.rows().forEach(row -> row.expected().forEach(checked -> checked(row, checked)));
        html.element("p", TimeTable.CAUTION, "class", "note");
        if (!times.sameConditions()) {
            html.element("p", TimeTable.MIXED, "class", "finding interesting");
        }
        html.close();
    }

    private void topicRow(List<String> variants, Row row) {
        String dash = HtmlReport.STYLE.glyph(Glyph.DASH);
        double most =
                row.times().values().stream().mapToDouble(t -> t.wall().median()).max().orElse(1);
        html.open("tr").element("th", row.lane(), "scope", "row");
        for (String variant : variants) {
            LaneTime time = row.times().get(variant);
            html.open("td", "class", "bar");
            if (time == null) {
                html.text(dash);
            } else {
                html.text(Report.spread(time.wall(), HtmlReport.STYLE));
                html.open("svg", "aria-hidden", "true");
                bar("wall", "3", time.wall().median() / most);
                html.close();
            }
            html.close();
        }
        String first = variants.getFirst();
        List<String> ratios =
                variants.stream()
                        .map(v -> row.ratio(v, first).map(Report::ratio).orElse(dash))
                        .toList();
        html.element("td", String.join(" : ", ratios)).close();
    }

    private void checked(Row row, Checked checked) {
        Glyph glyph = checked.inside() ? Glyph.RIGHT : Glyph.NOTABLE;
        String reason = checked.inside() ? "" : ". " + checked.band().reason();
        html.element(
                "p",
                HtmlReport.STYLE.glyph(glyph) + " " + TimeTable.sentence(row, checked) + reason);
    }
}
