package dev.parallax.trace;

import dev.parallax.trace.Explanation.Step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells what repeats itself only once. */
final class Folding {
    private static final int LONGEST = 96;
    private static final int FEWEST_COPIES = 3;
    private static final int LONG_RUN = 8;

    private final List<Sentence> sentences;
    private final int[] shapes;
    private final int[] told;

    Folding(List<Sentence> sentences) {
        this.sentences = sentences;
        Map<String, Integer> numbers = new HashMap<>();
        shapes = new int[sentences.size()];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = numbers.computeIfAbsent(sentences.get(i).shape(), s -> numbers.size());
        }
        told = new int[numbers.size()];
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at < shapes.length) {
            int period = bestPeriod(at);
            int familiar = familiar(at);
            boolean repeats = period > 0 && period * copies(at, period) >= familiar;
            at =
                    familiar >= LONG_RUN && !repeats
                            ? skip(at, familiar, steps)
                            : tell(at, period, steps);
        }
        return steps;
    }

    private int tell(int at, int period, List<Step> steps) {
        int copies = period == 0 ? 1 : copies(at, period);
        int pattern = Math.max(1, period);
        for (int i = at; i < at + pattern; i++) {
            steps.add(new Step(sentences.get(i).nanos(), sentences.get(i).text()));
            told[shapes[i]]++;
        }
        int next = at + pattern * copies;
        if (copies > 1) {
            steps.add(folded(pattern, copies - 1, sentences.get(next - 1).nanos()));
        }
        return next;
    }

    /** Says that there is more of what was told several times, in no order that repeats itself. */
    private int skip(int at, int count, List<Step> steps) {
        long until = sentences.get(at + count - 1).nanos();
        steps.add(
                new Step(
                        until,
                        "… %s more steps like those above, in another order, until %s"
                                .formatted(count, Durations.at(until))));
        return at + count;
    }

    /** Returns how many sentences from here on say what was told several times. */
    private int familiar(int at) {
        int end = at;
        while (end < shapes.length && told[shapes[end]] >= FEWEST_COPIES) {
            end++;
        }
        return end - at;
    }

    private static Step folded(int told, int more, long until) {
        String what = told == 1 ? "the same" : "the same " + told + " steps";
        String times = more == 1 ? "once more" : more + " more times";
        return new Step(until, "… %s %s until %s".formatted(what, times, Durations.at(until)));
    }

    /** Returns the length of the pattern that covers most from here on; 0 for none. */
    private int bestPeriod(int at) {
        int best = 0;
        int bestCover = 0;
        for (int period = 1; period <= LONGEST; period++) {
            if (at + FEWEST_COPIES * period > shapes.length) {
                break;
            }
            if (shapes[at] != shapes[at + period]) {
                continue;
            }
            int copies = copies(at, period);
            if (copies >= FEWEST_COPIES && copies * period > bestCover + LONGEST) {
                best = period;
                bestCover = copies * period;
            } else if (copies >= FEWEST_COPIES && best == 0) {
                best = period;
                bestCover = copies * period;
            }
        }
        return best;
    }

    private int copies(int at, int period) {
        int same =
                Arrays.mismatch(
                        shapes, at, shapes.length - period, shapes, at + period, shapes.length);
        int matched = same < 0 ? shapes.length - period - at : same;
        return 1 + matched / period;
    }
}
