package dev.parallax.report;

import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine;
import dev.parallax.record.OutputLine.Stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which thread wrote when, as part of a page: a row for each thread, a dot for each line it wrote,
 * over the whole time of the run.
 */
final class HtmlThreads {
    /** Dots of one thread; more would only cover each other. */
    private static final int MOST = 400;

    private final Html html;

    HtmlThreads(Html html) {
        this.html = html;
    }

    /** A thread of a process; a process that was started again has another pid. */
    private record Writer(long pid, String process, String thread) {
        String label() {
            String name = thread.isEmpty() ? "unknown" : thread;
            return process.isEmpty() ? name : process + " " + name;
        }
    }

    void write(List<Shown> lanes) {
        html.element("h3", "Threads over time");
        html.element(
                "p",
                "A dot is a line that the thread wrote; the bar goes from its first to its last. 0"
                    + " is where the program began, as near as the record tells. Each lane has a"
                    + " scale of its own. Who held the GIL in between: parallax gil trace.",
                "class",
                "note");
        html.open("div", "class", "lanes");
        lanes.forEach(this::lane);
        html.close();
    }

    private void lane(Shown lane) {
        Map<Writer, List<OutputLine>> threads = new LinkedHashMap<>();
        for (OutputLine line : lane.run().output()) {
            Writer writer = new Writer(line.pid(), line.process(), line.thread());
            threads.computeIfAbsent(writer, _ -> new ArrayList<>()).add(line);
        }
        Span span = Span.of(lane.run());
        html.open("table", "class", "threads");
        html.open("caption").text(lane.name() + ", " + Report.seconds(span.length())).close();
        threads.forEach((writer, lines) -> thread(writer, lines, span));
        axis(span.length());
        html.close();
    }

    private void thread(Writer writer, List<OutputLine> lines, Span span) {
        html.open("tr");
        html.element("th", writer.label(), "scope", "row", "title", "pid " + writer.pid());
        html.open("td");
        html.open("svg", "role", "img", "aria-label", summary(writer, lines, span));
        line("rail", "0%", "100%");
        line("span", span.place(lines.getFirst()), span.place(lines.getLast()));
        lines.stream().limit(MOST).forEach(line -> dot(line, span));
        html.close().close().close();
    }

    private void line(String kind, String from, String to) {
        html.open("line", "x1", from, "x2", to, "y1", "11", "y2", "11", "class", kind).close();
    }

    private static String summary(Writer writer, List<OutputLine> lines, Span span) {
        return "%s: %s, the first after %s, the last after %s"
                .formatted(
                        writer.label(),
                        Report.count(lines.size(), "line"),
                        span.after(lines.getFirst()),
                        span.after(lines.getLast()));
    }

    private void dot(OutputLine line, Span span) {
        String kind = line.stream() == Stream.STDERR ? "dot stderr" : "dot";
        html.open("circle", "cx", span.place(line), "cy", "11", "r", "4", "class", kind);
        html.element("title", span.after(line) + "  " + line.text()).close();
    }

    private void axis(double end) {
        html.open("tr", "class", "axis").open("td").close().open("td");
        html.open("svg", "aria-hidden", "true");
        for (int quarter = 0; quarter <= 4; quarter++) {
            String anchor = quarter == 0 ? "start" : quarter == 4 ? "end" : "middle";
            String x = quarter * 25 + "%";
            html.element(
                    "text",
                    Report.seconds(end * quarter / 4),
                    "x",
                    x,
                    "y",
                    "13",
                    "text-anchor",
                    anchor);
        }
        html.close().close().close();
    }

    /**
     * The part of a run that is shown: lines' times include the start of the lane, which is left
     * out as far as the program's own time allows.
     */
    private record Span(double from, double to) {
        static Span of(LaneRun run) {
            double last = run.output().stream().mapToDouble(OutputLine::time).max().orElse(0);
            double wall = Double.isNaN(run.wallSeconds()) ? last : run.wallSeconds();
            double from = Math.max(0, last - wall);
            return new Span(from, Math.max(last, from + wall));
        }

        double length() {
            return to - from;
        }

        /** Dots at the ends stay inside. */
        String place(OutputLine line) {
            double part = to > from ? Math.clamp((line.time() - from) / (to - from), 0, 1) : 0;
            return String.format(Locale.ROOT, "%.2f%%", 1 + 98 * part);
        }

        String after(OutputLine line) {
            return Report.seconds(Math.max(0, line.time() - from));
        }
    }
}
