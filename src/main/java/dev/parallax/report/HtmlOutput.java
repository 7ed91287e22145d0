package dev.parallax.report;

import dev.parallax.compare.RunOutcome.Broken;
import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.Difference.Expect;
import dev.parallax.record.OutputLine;
import dev.parallax.record.OutputLine.Stream;
import dev.parallax.record.RunStatus;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** The lanes' outputs in columns, each line beside its partner, as part of a page. */
final class HtmlOutput {
    private final Html html;
    private final List<Shown> lanes;
    private final List<int[]> rows;
    private final Marks marks;

    HtmlOutput(Html html, Comparison comparison, List<Shown> lanes) {
        this.html = html;
        this.lanes = lanes;
        this.rows = OutputRows.of(comparison, lanes);
        this.marks = new Marks(lanes);
    }

    void write() {
        html.element("h3", "Output");
        html.open("div", "class", "scroll").open("table", "class", "output").open("tr");
        lanes.forEach(this::head);
        html.close();
        BitSet shown = Shortening.of(rows, marks);
        for (int row = 0; row < rows.size(); row++) {
            if (shown.get(row)) {
                row(rows.get(row));
            } else {
                int end = shown.nextSetBit(row);
                omitted(row, end);
                row = end - 1;
            }
        }
        html.close().close();
        lanes.forEach(this::dump);
    }

    private void head(Shown lane) {
        html.open("th", "scope", "col").text(lane.name());
        if (lane.reference() && lanes.size() > 1) {
            html.element("small", " reference");
        }
        if (lane.tally().outcome() instanceof Broken broken) {
            boolean late = broken.status() == RunStatus.TIMED_OUT;
            html.element("small", late ? " timed out" : " crashed");
        }
        var totals = lane.run().totals();
        if (totals.truncated()) {
            html.element(
                    "small",
                    " wrote %s, %s kept"
                            .formatted(Report.count(totals.lines(), "line"), totals.kept()));
        }
        html.close();
    }

    private void row(int[] row) {
        html.open("tr");
        for (int lane = 0; lane < row.length; lane++) {
            if (row[lane] < 0) {
                html.open("td").close();
            } else {
                cell(lanes.get(lane).run().output().get(row[lane]), marks.of(lane, row[lane]));
            }
        }
        html.close();
    }

    private void cell(OutputLine line, @Nullable Expect expect) {
        String sign = expect == null ? "" : HtmlReport.STYLE.glyph(Marks.glyph(expect)) + " ";
        String kind = expect == null ? "" : " " + expect.name().toLowerCase(Locale.ROOT);
        String stream = line.stream() == Stream.STDERR ? " stderr" : "";
        html.open("td", "class", ("line" + stream + kind), "title", who(line));
        html.text(sign + line.text()).close();
    }

    static String who(OutputLine line) {
        String thread = line.thread().isEmpty() ? "unknown thread" : line.thread();
        String process = line.process().isEmpty() ? "" : line.process() + ", ";
        return Report.seconds(line.time()) + ", " + process + thread;
    }

    private void omitted(int from, int to) {
        long differing = rows.subList(from, to).stream().filter(marks::any).count();
        String text =
                Report.count(to - from, "more line")
                        + (differing == 0 ? ", all alike" : ", " + differing + " of them differ");
        html.open("tr");
        html.element("td", text, "class", "note", "colspan", Integer.toString(lanes.size()));
        html.close();
    }

    private void dump(Shown lane) {
        String dump = lane.run().threadDump();
        if (dump != null) {
            html.open("details").element("summary", "Where " + lane.name() + " stood").open("pre");
            dump.lines().forEach(line -> html.element("code", line, "class", "l"));
            html.close().close();
        }
    }
}
