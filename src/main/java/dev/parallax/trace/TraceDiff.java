package dev.parallax.trace;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

import java.util.List;
import java.util.Optional;

/**
 * Where two traces part: times are left out of it, so that it is about what happens in which order.
 *
 * @param equal whether the two have the same events at the same times
 * @param first the first difference, or empty if the same happens in the same order
 * @param notes what else to know, such as threads without a partner; names in it are untrusted
 * @param figures the numbers that differ
 */
public record TraceDiff(
        boolean equal, Optional<Difference> first, List<String> notes, List<Figure> figures) {
    /** How many steps after the first difference are looked at to say of which kind it is. */
    private static final int LOOK = 2_000;

    /** Copies the lists. */
    public TraceDiff {
        notes = List.copyOf(notes);
        figures = List.copyOf(figures);
    }

    /**
     * A difference; names in its texts are untrusted.
     *
     * @param step how many steps both traces have in common before it
     * @param inA what happens in the first trace, and when
     * @param inB what happens in the second, and when
     * @param afterwards how the two go on
     */
    public record Difference(int step, String inA, String inB, String afterwards) {}

    /**
     * A number that differs.
     *
     * @param name what it is; may hold a thread's name, which is untrusted
     * @param inA its value in the first trace, with its unit
     * @param inB its value in the second
     */
    public record Figure(String name, String inA, String inB) {}

    /** Compares two traces. Threads stand for each other by name, else by their order. */
    public static TraceDiff of(GilTrace a, GilTrace b) {
        ThreadMatch match = ThreadMatch.of(a.threads(), b.threads());
        TraceSteps stepsA = new TraceSteps(a, match.inA());
        TraceSteps stepsB = new TraceSteps(b, match.inB());
        boolean equal = a.threads().equals(b.threads()) && a.events().equals(b.events());
        return new TraceDiff(
                equal,
                first(stepsA, stepsB),
                DiffNotes.of(a, b, match),
                new DiffFigures(a, b, match).differing());
    }

    private static Optional<Difference> first(TraceSteps a, TraceSteps b) {
        int shorter = Math.min(a.keys().size(), b.keys().size());
        int at = 0;
        while (at < shorter && a.keys().get(at).equals(b.keys().get(at))) {
            at++;
        }
        if (at == a.keys().size() && at == b.keys().size()) {
            return Optional.empty();
        }
        return Optional.of(
                new Difference(at, a.words(at, b), b.words(at, a), afterwards(a, b, at)));
    }

    private static String afterwards(TraceSteps a, TraceSteps b, int at) {
        List<AbstractDelta<TraceSteps.Key>> deltas =
                DiffUtils.diff(part(a, at), part(b, at)).getDeltas();
        AbstractDelta<TraceSteps.Key> delta = deltas.getFirst();
        int lost = delta.getSource().size();
        int gained = delta.getTarget().size();
        boolean rejoins =
                delta.getSource().getPosition() + lost < part(a, at).size()
                        && delta.getTarget().getPosition() + gained < part(b, at).size();
        String only = "%s only in A, %s only in B".formatted(steps(lost), steps(gained));
        return rejoins ? only + ", then both go on alike" : only;
    }

    static String steps(int count) {
        return count == 1 ? "1 step" : count + " steps";
    }

    private static List<TraceSteps.Key> part(TraceSteps steps, int from) {
        return steps.keys().subList(from, Math.min(steps.keys().size(), from + LOOK));
    }

    /** Returns the whole comparison but its figures in words; names in it are untrusted. */
    public List<String> lines() {
        return DiffNotes.lines(this);
    }
}
