package dev.parallax.picture;

import dev.parallax.picture.ChartPanel.Axis;
import dev.parallax.picture.ChartPanel.Kind;
import dev.parallax.picture.ChartPanel.Point;
import dev.parallax.picture.ChartPanel.Series;
import dev.parallax.report.Source;
import dev.parallax.trace.GilTrace;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;

/** Pages made by hand. */
final class SamplePages {
    static final String HOSTILE =
            "</script><script>document.title='owned'</script><img src=x onerror=alert(1)>"
                    + "\u0000\u202Eright to left\u2028\uD800<!--@@data@@";

    private static final String COUNT =
            """
            def count(n):
                # down to zero
                while n > 0:
                    n -= 1
            """;

    private SamplePages() {}

    static PageContent full() {
        GilTrace trace = SampleTraces.cpuBound("CPU-bound threads, GIL on", 24);
        return PageContent.of("Two threads, one lock", "Who holds the GIL, and who waits for it.")
                .withTraces(List.of(TracePanel.of(trace)))
                .withResults(List.of(bars(), lines()), List.of(table()), List.of(trace.stamp()))
                .withSource(source(COUNT));
    }

    static PageContent hostile() {
        Series series = new Series(HOSTILE, List.of(Point.of(0, 1), Point.of(1, 2)));
        Axis named = Axis.named(HOSTILE, List.of(HOSTILE, "plain"));
        ChartPanel chart =
                new ChartPanel(
                        HOSTILE,
                        HOSTILE,
                        Kind.BAR,
                        named,
                        Axis.linear(HOSTILE, HOSTILE),
                        List.of(series));
        TablePanel table =
                new TablePanel(HOSTILE, HOSTILE, List.of(HOSTILE), List.of(List.of(HOSTILE)));
        GilTrace trace = SampleTraces.hostile(HOSTILE);
        return PageContent.of(HOSTILE, HOSTILE)
                .withTraces(List.of(TracePanel.of(trace)))
                .withResults(List.of(chart), List.of(table), List.of(trace.stamp()))
                .withSource(source(HOSTILE));
    }

    static String html(PageContent content) {
        try {
            StringWriter out = new StringWriter();
            HtmlPage.write(out, content);
            return out.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ChartPanel bars() {
        List<String> ways = List.of("serial", "threads", "processes");
        return new ChartPanel(
                "Time for four tasks",
                "Median of 12 interleaved pairs; the bars end at the 95 % confidence interval.",
                Kind.BAR,
                Axis.named("How the tasks are spread", ways),
                Axis.linear("Time", "s"),
                List.of(
                        new Series("GIL on", points(2.01, 2.08, 0.56)),
                        new Series("GIL off", points(2.12, 0.59, 0.58))));
    }

    private static ChartPanel lines() {
        double[] intervals = {1e-5, 1e-4, 1e-3, 5e-3, 1e-2, 1e-1};
        double[] rates = {11_000, 3_200, 500, 100, 50, 5};
        return new ChartPanel(
                "Round trips a second beside computing threads",
                "",
                Kind.LINE,
                Axis.log("Switch interval", "s"),
                Axis.log("Round trips", "1/s"),
                List.of(
                        curve("1 thread", intervals, rates, 1),
                        curve("4 threads", intervals, rates, 4)));
    }

    private static Series curve(String name, double[] x, double[] y, int by) {
        return new Series(
                name,
                IntStream.range(0, x.length)
                        .mapToObj(i -> new Point(x[i], y[i] / by, 0.8 * y[i] / by, 1.3 * y[i] / by))
                        .toList());
    }

    private static List<Point> points(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Point(i, values[i], 0.94 * values[i], 1.07 * values[i]))
                .toList();
    }

    private static TablePanel table() {
        return new TablePanel(
                "Ratios",
                "Threads ÷ serial, with the 95 % confidence interval",
                List.of("Runtime", "GIL", "Ratio", "Interval"),
                List.of(
                        List.of("CPython 3.14.3", "on", "1.03", "0.99 to 1.08"),
                        List.of("CPython 3.14.3t", "off", "0.28", "0.26 to 0.31")));
    }

    private static SourcePair source(String python) {
        String java =
                """
                /** Counts down. */
                static void count(long n, Gil gil) {
                    while (n > 0) {
                        n--;
                        gil.tick();
                    }
                }
                """;
        return new SourcePair(new Source("count.py", python), new Source("Count.java", java));
    }
}
