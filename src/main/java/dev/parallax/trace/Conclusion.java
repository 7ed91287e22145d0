package dev.parallax.trace;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.trace.Timeline.Row;

import java.util.ArrayList;
import java.util.List;

/** The sentences that end an explanation. */
final class Conclusion {
    private static final int MOST_THREADS = 6;

    private Conclusion() {}

    /** Of the window only its threads count: the others are left out of what is told of threads. */
    static String of(GilTrace trace, Names names, Window window) {
        Timeline timeline = only(Timeline.of(trace), window);
        Figures figures = Figures.of(trace, timeline);
        StringBuilder text = new StringBuilder();
        String time = Durations.text(figures.durationNanos());
        if (figures.takes() == 0) {
            text.append("In ").append(time).append(" no thread took a GIL: none waits for one. ");
        } else {
            text.append("In %s %s. ".formatted(time, course(figures)));
        }
        text.append(shares(timeline, names, figures.takes() > 0));
        if (figures.longestWaiter() != GilEvent.NOBODY) {
            text.append(
                    " The longest wait was %s: %s from %s on."
                            .formatted(
                                    Durations.text(figures.longestWaitNanos()),
                                    names.of(figures.longestWaiter()),
                                    Durations.at(figures.longestWaitFromNanos())));
        }
        if (trace.dropped() > 0) {
            text.append(
                    " The trace was cut off: %s later events are missing."
                            .formatted(trace.dropped()));
        }
        String deadlock = trace.stamp().more().get(ModeStamp.DEADLOCK);
        if (deadlock != null) {
            boolean told = trace.dropped() == 0;
            text.append(" It ended in a deadlock").append(told ? "." : ": " + deadlock + ".");
        }
        return text.toString();
    }

    private static Timeline only(Timeline all, Window window) {
        List<Row> rows =
                all.rows().stream().filter(row -> window.includes(row.thread().name())).toList();
        return new Timeline(all.endNanos(), rows, all.owners(), all.handovers());
    }

    private static String course(Figures figures) {
        return "the GIL was taken %s and changed hands %s (drops at a check: %s, requests: %s)"
                .formatted(
                        times(figures.takes()),
                        times(figures.switches()),
                        figures.forcedDrops(),
                        figures.requests());
    }

    private static String times(long count) {
        return count == 0 ? "never" : count == 1 ? "once" : count == 2 ? "twice" : count + " times";
    }

    private static String shares(Timeline timeline, Names names, boolean gil) {
        List<String> parts = new ArrayList<>();
        List<Row> alive = timeline.rows().stream().filter(r -> !r.spans().isEmpty()).toList();
        for (Row row : alive.subList(0, Math.min(MOST_THREADS, alive.size()))) {
            Shares shares = Shares.of(row);
            String name = names.of(row.thread().number());
            String held = Durations.percent(shares.held());
            parts.add(
                    gil
                            ? "%s held it %s and waited for it %s of its time"
                                    .formatted(name, held, Durations.percent(shares.waiting()))
                            : "%s ran %s of its time".formatted(name, held));
        }
        if (alive.size() > MOST_THREADS) {
            parts.add("and so on for " + (alive.size() - MOST_THREADS) + " more threads");
        }
        return parts.isEmpty() ? "No thread did anything." : String.join("; ", parts) + ".";
    }
}
