package dev.parallax.report;

import dev.parallax.record.OutputLine;
import dev.parallax.record.OutputLine.Stream;
import dev.parallax.record.ThreadSpan;

import java.util.List;
import java.util.Locale;

/**
 * The threads over time, as part of a page: a row for each, a bar from its begin to its end, a dot
 * for each line it wrote.
 */
final class HtmlThreads {
    /** Dots of one thread; more would only cover each other. */
    private static final int MOST = 400;

    /** Threads of one lane; the record has all of them. */
    private static final int MOST_THREADS = 60;

    private static final String LEGEND =
            "A bar is a thread's life, dashed where nobody saw its end, a dot a line that it wrote;"
                    + " 0 is the program's first statement. Each lane has a scale of its own. Which"
                    + " thread held the GIL when: parallax gil trace.";

    private final Html html;

    HtmlThreads(Html html) {
        this.html = html;
    }

    void write(List<Shown> lanes) {
        html.element("h3", "Threads over time").element("p", LEGEND, "class", "note");
        html.open("div", "class", "lanes");
        lanes.forEach(this::lane);
        html.close();
    }

    private void lane(Shown lane) {
        ThreadRows threads = ThreadRows.of(lane.run());
        double length = threads.end() - threads.begin();
        html.open("table", "class", "threads");
        html.element("caption", lane.name() + ", " + Report.seconds(length));
        threads.rows().stream().limit(MOST_THREADS).forEach(row -> row(threads, row));
        axis(length);
        int more = threads.rows().size() - MOST_THREADS;
        if (more > 0) {
            String text = "and " + Report.count(more, "more thread");
            html.open("tr").element("td", text, "class", "note", "colspan", "2").close();
        }
        html.close();
    }

    private void row(ThreadRows threads, ThreadRows.Row row) {
        html.open("tr");
        String label = threads.label(row);
        html.element("th", label, "scope", "row", "title", label + ", pid " + row.pid());
        html.open("td");
        html.open("svg", "role", "img", "aria-label", summary(threads, row));
        line("rail", "0%", "100%");
        row.lives().forEach(life -> life(threads, life));
        row.lines().stream().limit(MOST).forEach(line -> dot(threads, line));
        html.close().close().close();
    }

    private void line(String kind, String from, String to) {
        html.open("line", "x1", from, "x2", to, "y1", "11", "y2", "11", "class", kind).close();
    }

    private void life(ThreadRows threads, ThreadSpan life) {
        boolean open = Double.isNaN(life.end());
        double end = open ? threads.end() : life.end();
        double from = 100 * threads.part(life.begin());
        String width = percent(Math.max(0.2, 100 * threads.part(end) - from));
        String kind = open ? "life open" : "life";
        String x = percent(from);
        html.open("rect", "class", kind, "x", x, "y", "5", "height", "12", "width", width);
        html.element("title", times(threads, life)).close();
    }

    private static String times(ThreadRows threads, ThreadSpan life) {
        return after(threads, life.begin())
                + (Double.isNaN(life.end())
                        ? ", end not seen"
                        : " to " + after(threads, life.end()));
    }

    private static String summary(ThreadRows threads, ThreadRows.Row row) {
        StringBuilder text = new StringBuilder(threads.label(row));
        for (ThreadSpan life : row.lives()) {
            text.append(", from ").append(times(threads, life));
        }
        return text.append(", wrote ").append(Report.count(row.lines().size(), "line")).toString();
    }

    private void dot(ThreadRows threads, OutputLine line) {
        String kind = line.stream() == Stream.STDERR ? "dot stderr" : "dot";
        String place = percent(100 * threads.part(line.time()));
        html.open("circle", "cx", place, "cy", "11", "r", "3.5", "class", kind);
        html.element("title", after(threads, line.time()) + "  " + line.text()).close();
    }

    private void axis(double length) {
        html.open("tr", "class", "axis").open("td").close().open("td");
        html.open("svg", "aria-hidden", "true");
        for (int quarter = 0; quarter <= 4; quarter++) {
            String anchor = quarter == 0 ? "start" : quarter == 4 ? "end" : "middle";
            String x = percent(quarter * 25.0);
            String text = Report.seconds(length * quarter / 4);
            html.element("text", text, "x", x, "y", "13", "text-anchor", anchor);
        }
        html.close().close().close();
    }

    private static String after(ThreadRows threads, double time) {
        return Report.seconds(Math.max(0, time - threads.begin()));
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
