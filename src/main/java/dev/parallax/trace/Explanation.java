package dev.parallax.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A trace told in words: who waits, who asks for the GIL, who lets go and why, who gets it.
 *
 * @param steps what happened, by time, with repetitions folded
 * @param summary the trace from beginning to end in a few sentences
 */
public record Explanation(List<Step> steps, String summary) {
    private static final int TIME_WIDTH = 12;

    /** Copies the list. */
    public Explanation {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param nanos when
     * @param text a sentence; it holds threads' names, which are untrusted: escape it to show it
     */
    public record Step(long nanos, String text) {}

    /**
     * Explains a trace. What it says comes from the events; how a policy is called in the trace's
     * stamp only chooses words.
     *
     * @param window what to tell; the summary is about the whole time, and the shares in it about
     *     the window's threads
     * @throws IllegalArgumentException if the window names a thread that the trace lacks
     */
    public static Explanation of(GilTrace trace, Window window) {
        window.check(trace);
        Names names = new Names(trace);
        List<Sentence> sentences = new Narrator(trace, names, window).sentences();
        List<Step> steps = new ArrayList<>(new Folding(sentences).steps());
        deadlock(trace, window).ifPresent(steps::add);
        return new Explanation(steps, Conclusion.of(trace, names, window));
    }

    /** The time of it is not known of a trace that was cut off. */
    private static Optional<Step> deadlock(GilTrace trace, Window window) {
        String waits = trace.stamp().more().get(ModeStamp.DEADLOCK);
        long end = trace.events().isEmpty() ? 0 : trace.events().getLast().nanos();
        return waits != null && trace.dropped() == 0 && window.includes(end)
                ? Optional.of(new Step(end, "Deadlock: " + waits + "."))
                : Optional.empty();
    }

    /** Returns a line for each step, with its time in front, and the summary's; all untrusted. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Step step : steps) {
            String time = Durations.at(step.nanos());
            lines.add(
                    " ".repeat(Math.max(0, TIME_WIDTH - time.length()))
                            + time
                            + "  "
                            + step.text());
        }
        lines.add(summary);
        return lines;
    }
}
