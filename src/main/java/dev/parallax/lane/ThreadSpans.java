package dev.parallax.lane;

import dev.parallax.record.ThreadSpan;

import java.util.ArrayList;
import java.util.List;

/** The threads of a run, from when they began to when they ended. Any thread may tell. */
final class ThreadSpans {
    /** More would be no picture any more. */
    private static final int MOST = 2_000;

    private final List<ThreadSpan> spans = new ArrayList<>();

    synchronized void note(double time, long pid, String process, String thread, boolean begins) {
        if (begins) {
            if (spans.size() < MOST) {
                spans.add(new ThreadSpan(pid, process, thread, time, Double.NaN));
            }
            return;
        }
        // Of several with one name, the last that began and has not ended.
        for (int i = spans.size() - 1; i >= 0; i--) {
            ThreadSpan span = spans.get(i);
            if (span.pid() == pid && span.thread().equals(thread) && Double.isNaN(span.end())) {
                spans.set(i, new ThreadSpan(pid, process, thread, span.begin(), time));
                return;
            }
        }
    }

    synchronized List<ThreadSpan> all() {
        return List.copyOf(spans);
    }
}
