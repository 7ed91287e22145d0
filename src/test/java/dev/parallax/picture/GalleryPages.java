package dev.parallax.picture;

import dev.parallax.picture.ChartPanel.Axis;
import dev.parallax.picture.ChartPanel.Kind;
import dev.parallax.picture.ChartPanel.Point;
import dev.parallax.picture.ChartPanel.Series;
import dev.parallax.report.Source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The pages below {@code docs/gallery}: the talk's CPU-bound threads in virtual time. */
final class GalleryPages {
    /** Long enough for some thousand checks of the old GIL. */
    private static final long A_LOOK = Duration.ofMillis(12).toNanos();

    private static final long ALL = Long.MAX_VALUE;
    private static final int CORES = 4;

    private GalleryPages() {}

    /** Returns all pages by the names of their files. */
    static Map<String, PageContent> all() throws IOException {
        Map<String, PageContent> pages = new LinkedHashMap<>();
        pages.put("cpu-bound.html", cpuBound());
        pages.put("old-gil.html", oldGil());
        return pages;
    }

    private static PageContent cpuBound() throws IOException {
        GalleryRun on = run("Threads, GIL on", "cpu_bound/threads", "new", CORES, ALL);
        GalleryRun off = run("Threads, GIL off", "cpu_bound/threads", "none", CORES, ALL);
        GalleryRun processes = run("Processes", "cpu_bound/processes", "new", CORES, ALL);
        GalleryRun serial = run("One after the other", "cpu_bound/serial", "new", CORES, ALL);
        ChartPanel times =
                new ChartPanel(
                        "How long four tasks take on four cores",
                        "In virtual time, one run each: the same run always takes the same time.",
                        Kind.BAR,
                        Axis.named(
                                "How the tasks are run",
                                List.of("serial", "threads", "threads, no GIL", "processes")),
                        Axis.linear("Time", "s"),
                        List.of(new Series("Time", seconds(serial, on, off, processes))));
        return PageContent.of(
                        "CPU-bound threads: GIL on, GIL off, processes",
                        "Four equal tasks that only compute, on four cores. With the GIL one thread"
                            + " runs at a time and the others ask for it every 5 ms; without it, or"
                            + " in processes with a GIL each, all run at once.")
                .withTraces(panels(on, off, processes))
                .withResults(List.of(times), List.of(), List.of())
                .withSource(source());
    }

    private static PageContent oldGil() throws IOException {
        GalleryRun one = run("Old GIL, one core", "cpu_bound/threads", "old-mutex", 1, A_LOOK);
        GalleryRun four =
                run("Old GIL, four cores", "cpu_bound/threads", "old-mutex", CORES, A_LOOK);
        GalleryRun now = run("New GIL, four cores", "cpu_bound/threads", "new", CORES, A_LOOK);
        return PageContent.of(
                        "The old GIL, on one core and on four",
                        "The first 12 ms of four threads that only compute. Up to Python 3.1 the"
                            + " holder let go after every 100 ticks and took the lock again at"
                            + " once. On one core nearly nobody notices; on four cores each release"
                            + " wakes a thread that usually comes too late (BUSY). Zoom in to see"
                            + " it.")
                .withTraces(panels(one, four, now))
                .withSource(source());
    }

    private static GalleryRun run(String title, String work, String policy, int cores, long until) {
        return GalleryRun.of(title, work, policy, cores, until);
    }

    private static List<TracePanel> panels(GalleryRun... runs) {
        return List.of(runs).stream().map(run -> TracePanel.of(run.trace())).toList();
    }

    private static List<Point> seconds(GalleryRun... runs) {
        return IntStream.range(0, runs.length)
                .mapToObj(i -> Point.of(i, runs[i].endNanos() / 1e9))
                .toList();
    }

    private static SourcePair source() throws IOException {
        Path python = Path.of("python-scripts/cpu_bound/threads.py");
        Path java = Path.of("src/main/java/dev/parallax/deck/cpubound/Threads.java");
        return new SourcePair(
                new Source("python-scripts/cpu_bound/threads.py", Files.readString(python)),
                new Source("Threads.java", Files.readString(java)));
    }
}
