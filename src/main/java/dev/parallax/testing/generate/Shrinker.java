package dev.parallax.testing.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Leaves out and lowers choices for as long as the value they make still fails. */
final class Shrinker<T> {
    /** How many random tails are tried after a lowered choice. */
    private static final int TAILS = 8;

    /** A larger choice isn't one of kinds but a number. */
    private static final int KINDS = 16;

    private final Strategy<T> strategy;
    private final Predicate<? super T> fails;
    private final int most;
    private final Set<List<Long>> seen = new HashSet<>();
    private Drawn<T> best;
    private int tries;

    Shrinker(Strategy<T> strategy, Predicate<? super T> fails, Drawn<T> start, int most) {
        this.strategy = strategy;
        this.fails = fails;
        this.best = start;
        this.most = most;
    }

    int tries() {
        return tries;
    }

    Drawn<T> shrink() {
        boolean changed = true;
        while (changed && tries < most) {
            Drawn<T> before = best;
            leaveOut();
            lower();
            lowerAndLeaveOut();
            if (!best.simplerThan(before)) {
                lowerAndChooseAgain();
            }
            changed = best.simplerThan(before);
        }
        return best;
    }

    /** Tries the value of these choices and keeps it if it fails and is simpler. */
    private boolean keeps(List<Long> choices) {
        if (tries >= most || !seen.add(choices)) {
            return false;
        }
        return keeps(Draws.replay(choices));
    }

    private boolean keeps(Draws draws) {
        tries++;
        Optional<Drawn<T>> drawn = Drawn.by(strategy, draws);
        if (drawn.isEmpty() || !drawn.get().simplerThan(best) || !fails.test(drawn.get().value())) {
            return false;
        }
        best = drawn.get();
        return true;
    }

    private void leaveOut() {
        for (int size = Math.max(1, best.choices().size() / 2); size > 0; size = next(size)) {
            int at = best.choices().size() - size;
            while (at >= 0) {
                if (keeps(without(best.choices(), at, size))) {
                    at = Math.min(at, best.choices().size()) - size;
                } else {
                    at--;
                }
            }
        }
    }

    /** Halves large sizes and then goes through the small ones, which items have. */
    private static int next(int size) {
        return size > 8 ? Math.max(8, size / 2) : size - 1;
    }

    private static List<Long> without(List<Long> choices, int at, int size) {
        List<Long> rest = new ArrayList<>(choices.subList(0, at));
        rest.addAll(choices.subList(at + size, choices.size()));
        return List.copyOf(rest);
    }

    private void lower() {
        for (int at = 0; at < best.choices().size(); at++) {
            long high = best.choices().get(at);
            if (high == 0 || keeps(with(at, 0))) {
                continue;
            }
            long low = 0;
            while (low + 1 < high && at < best.choices().size()) {
                long middle = low + (high - low) / 2;
                if (keeps(with(at, middle))) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            if (at < best.choices().size() && best.choices().get(at) > 0) {
                keeps(with(at, best.choices().get(at) - 1));
            }
        }
    }

    /**
     * A lower choice may need fewer after it: a smaller kind of number, a variant without parts.
     */
    private void lowerAndLeaveOut() {
        for (int at = 0; at < best.choices().size(); at++) {
            for (int size = 1; size <= 4; size++) {
                List<Long> choices = best.choices();
                if (at + 1 + size <= choices.size() && choices.get(at) > 0) {
                    List<Long> lowered = new ArrayList<>(without(choices, at + 1, size));
                    lowered.set(at, choices.get(at) - 1);
                    keeps(List.copyOf(lowered));
                }
            }
        }
    }

    /**
     * What comes after a lower choice may mean something else, of which 0 doesn't fail: another
     * kind of number, another variant.
     */
    private void lowerAndChooseAgain() {
        for (int at = 0; at < best.choices().size(); at++) {
            long high = best.choices().get(at);
            boolean found = high > KINDS;
            for (long low = 0; low < high && !found; low++) {
                found = choosesAgain(at, low);
            }
        }
    }

    private boolean choosesAgain(int at, long low) {
        List<Long> start = with(at, low).subList(0, at + 1);
        for (int seed = 0; seed < TAILS && tries < most; seed++) {
            if (keeps(Draws.replayThenRandom(start, seed))) {
                return true;
            }
        }
        return false;
    }

    private List<Long> with(int at, long choice) {
        List<Long> changed = new ArrayList<>(best.choices());
        changed.set(at, choice);
        return List.copyOf(changed);
    }
}
