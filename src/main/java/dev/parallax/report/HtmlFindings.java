package dev.parallax.report;

import dev.parallax.compare.Breakage;
import dev.parallax.compare.ComparisonVerdict;

import java.util.Locale;

/** What differs in a comparison, and what today's Python refuses, as part of a page. */
final class HtmlFindings {
    /** Lines shown of one group; the outputs show all that is kept. */
    private static final int MOST = 20;

    private final Html html;

    HtmlFindings(Html html) {
        this.html = html;
    }

    void write(ComparisonVerdict verdict) {
        verdict.breakages().forEach(this::breakage);
        DifferenceGroup.of(verdict).forEach(this::group);
    }

    private void breakage(Breakage breakage) {
        String since = breakage.declared().since().map(v -> " since " + v).orElse("");
        String place = breakage.place().map(p -> " at " + p).orElse("");
        html.open("div", "class", "finding interesting");
        html.element("strong", "breaks" + since);
        html.element("p", breakage.lane() + place + ": " + breakage.what() + ". ");
        html.element("p", breakage.declared().reason(), "class", "note").close();
    }

    private void group(DifferenceGroup group) {
        String word = group.expect().name().toLowerCase(Locale.ROOT);
        String sign = HtmlReport.STYLE.glyph(Marks.glyph(group.expect()));
        String where = group.where().name().toLowerCase(Locale.ROOT);
        html.open("div", "class", "finding " + word);
        html.element("strong", sign + " " + word);
        html.text(" " + where + " of " + group.lanes());
        html.element("p", group.reason(), "class", "note");
        html.open("details").element("summary", Report.count(group.lines().size(), "line"));
        html.open("pre");
        group.lines().stream()
                .limit(MOST)
                .forEach(line -> html.element("code", line, "class", "l"));
        html.close();
        if (group.lines().size() > MOST) {
            int more = group.lines().size() - MOST;
            html.element("p", "and " + Report.count(more, "more line"), "class", "note");
        }
        html.close().close();
    }
}
