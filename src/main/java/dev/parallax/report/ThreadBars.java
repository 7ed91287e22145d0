package dev.parallax.report;

import dev.parallax.record.ThreadSpan;
import dev.parallax.report.Style.Glyph;
import dev.parallax.report.Style.Ink;

import java.io.PrintWriter;
import java.util.List;

/** Prints the threads over time where there are several: a bar for each, of one scale a lane. */
final class ThreadBars {
    /** Threads of one lane. */
    private static final int MOST = 10;

    /** Of the terminal's width, a thread's name takes at most one part. */
    private static final int NAME_PART = 3;

    private final PrintWriter out;
    private final Style style;

    ThreadBars(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    /** A lane and its threads that were seen to live. */
    private record Lane(String name, ThreadRows threads, List<ThreadRows.Row> rows) {}

    void print(List<Shown> shown) {
        List<Lane> lanes = shown.stream().map(ThreadBars::lane).toList();
        if (lanes.stream().noneMatch(lane -> lane.rows().size() > 1)) {
            return;
        }
        int name = 0;
        int label = 0;
        for (Lane lane : lanes) {
            name = Math.max(name, Cells.width(style.visible(lane.name())));
            for (ThreadRows.Row row : lane.rows()) {
                label = Math.max(label, Cells.width(label(lane, row)));
            }
        }
        out.println("  " + style.paint(Ink.FAINT, "threads over time"));
        for (Lane lane : lanes) {
            print(lane, name, label);
        }
        out.println();
    }

    private static Lane lane(Shown shown) {
        ThreadRows threads = ThreadRows.of(shown.run());
        List<ThreadRows.Row> seen =
                threads.rows().stream().filter(row -> !row.lives().isEmpty()).toList();
        return new Lane(shown.name(), threads, seen);
    }

    private String label(Lane lane, ThreadRows.Row row) {
        String text = style.visible(lane.threads().label(row));
        return Cells.cut(text, style.width() / NAME_PART, style.glyph(Glyph.DOTS));
    }

    private void print(Lane lane, int name, int label) {
        String time = Report.seconds(lane.threads().end() - lane.threads().begin());
        int room = style.width() - 2 - name - 2 - label - 2 - 8;
        String head = style.paint(Ink.NAME, Cells.pad(style.visible(lane.name()), name));
        for (ThreadRows.Row row : lane.rows().subList(0, Math.min(MOST, lane.rows().size()))) {
            String bar = bar(lane.threads(), row, room) + (time.isEmpty() ? "" : " ");
            out.println(
                    "  " + head + "  " + Cells.pad(label(lane, row), label) + "  " + bar + time);
            head = " ".repeat(name);
            time = "";
        }
        int more = lane.rows().size() - MOST;
        if (more > 0) {
            out.println("  " + head + "  and " + Report.count(more, "more thread"));
        }
    }

    private String bar(ThreadRows threads, ThreadRows.Row row, int room) {
        StringBuilder bar = new StringBuilder(style.glyph(Glyph.RAIL).repeat(room));
        for (ThreadSpan life : row.lives()) {
            boolean open = Double.isNaN(life.end());
            double end = open ? threads.end() : life.end();
            String sign = style.glyph(open ? Glyph.UNSEEN : Glyph.LIFE);
            int from = Math.min(room - 1, (int) (room * threads.part(life.begin())));
            int to = Math.max(from + 1, (int) Math.round(room * threads.part(end)));
            for (int i = from; i < to; i++) {
                bar.replace(i, i + 1, sign);
            }
        }
        return bar.toString();
    }
}
