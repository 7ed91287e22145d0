package dev.parallax.trace;

import dev.parallax.trace.Timeline.Row;
import dev.parallax.trace.TraceDiff.Figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares two traces' numbers. */
final class DiffFigures {
    private final Timeline timelineA;
    private final Timeline timelineB;
    private final Figures a;
    private final Figures b;
    private final ThreadMatch match;
    private final Names names;
    private final List<Figure> differing = new ArrayList<>();

    DiffFigures(GilTrace a, GilTrace b, ThreadMatch match) {
        timelineA = Timeline.of(a);
        timelineB = Timeline.of(b);
        this.a = Figures.of(a, timelineA);
        this.b = Figures.of(b, timelineB);
        this.match = match;
        names = new Names(a);
    }

    List<Figure> differing() {
        add("duration", Durations.text(a.durationNanos()), Durations.text(b.durationNanos()));
        count("GIL taken", a.takes(), b.takes());
        count("switches", a.switches(), b.switches());
        count("forced drops", a.forcedDrops(), b.forcedDrops());
        count("requests", a.requests(), b.requests());
        count("BUSY", a.busy(), b.busy());
        add(
                "longest wait",
                Durations.text(a.longestWaitNanos()),
                Durations.text(b.longestWaitNanos()));
        Map<Integer, Row> partners = new HashMap<>();
        for (Row row : timelineB.rows()) {
            Integer shared = match.inB().get(row.thread().number());
            if (shared != null) {
                partners.put(shared, row);
            }
        }
        for (Row row : timelineA.rows()) {
            Integer shared = match.inA().get(row.thread().number());
            Row partner = shared == null ? null : partners.get(shared);
            if (partner != null) {
                shares(names.of(row.thread().number()), Shares.of(row), Shares.of(partner));
            }
        }
        return differing;
    }

    private void shares(String name, Shares first, Shares second) {
        add(name + " held", Durations.percent(first.held()), Durations.percent(second.held()));
        add(
                name + " waiting",
                Durations.percent(first.waiting()),
                Durations.percent(second.waiting()));
    }

    private void count(String name, long first, long second) {
        add(name, Long.toString(first), Long.toString(second));
    }

    private void add(String name, String first, String second) {
        if (!first.equals(second)) {
            differing.add(new Figure(name, first, second));
        }
    }
}
