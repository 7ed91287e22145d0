package dev.parallax.trace;

import java.util.ArrayList;
import java.util.List;

/** What to say about two traces besides their first difference. */
final class DiffNotes {
    private DiffNotes() {}

    static List<String> of(GilTrace a, GilTrace b, ThreadMatch match) {
        List<String> notes = new ArrayList<>();
        notes.add("A is %s.".formatted(label(a)));
        notes.add("B is %s.".formatted(label(b)));
        match.onlyInA().forEach(t -> notes.add("Thread " + t.name() + " is only in A."));
        match.onlyInB().forEach(t -> notes.add("Thread " + t.name() + " is only in B."));
        renamed(a, b, match, notes);
        if (a.dropped() > 0 || b.dropped() > 0) {
            notes.add(
                    "Events are missing at the end: %s in A, %s in B."
                            .formatted(a.dropped(), b.dropped()));
        }
        return notes;
    }

    private static String label(GilTrace trace) {
        return "%s (%s, GIL %s, %s)"
                .formatted(
                        trace.title(),
                        trace.stamp().runtime(),
                        trace.stamp().asked(),
                        TraceWriter.word(trace.source()));
    }

    private static void renamed(GilTrace a, GilTrace b, ThreadMatch match, List<String> notes) {
        for (TraceThread first : a.threads()) {
            Integer shared = match.inA().get(first.number());
            for (TraceThread second : b.threads()) {
                if (shared != null
                        && shared.equals(match.inB().get(second.number()))
                        && !first.name().equals(second.name())) {
                    notes.add(
                            "By its order, thread %s of B stands for thread %s of A."
                                    .formatted(second.name(), first.name()));
                }
            }
        }
    }

    static List<String> lines(TraceDiff diff) {
        List<String> lines = new ArrayList<>(diff.notes());
        if (diff.equal()) {
            lines.add("The two traces are equal.");
            return lines;
        }
        if (diff.first().isEmpty()) {
            lines.add("The same happens in the same order; only times differ.");
            return lines;
        }
        TraceDiff.Difference first = diff.first().get();
        lines.add(
                first.step() == 0
                        ? "They differ from the first step on:"
                        : "Alike at the beginning: %s. Then:"
                                .formatted(TraceDiff.steps(first.step())));
        lines.add("  in A " + first.inA() + ";");
        lines.add("  in B " + first.inB() + ".");
        lines.add("There: " + first.afterwards() + ".");
        return lines;
    }
}
