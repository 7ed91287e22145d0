package dev.parallax.semantics.itertools;

import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One value of each pool, in the order of their places; a rule says which place may follow the
 * places already chosen. Goes depth-first, so what the rule refuses costs one step.
 */
final class Selection extends PyIterator<Tuple> {
    private final List<List<@Nullable Object>> pools;
    private final Predicate<Places> rule;
    private final Places places;
    private boolean begun;

    Selection(List<List<@Nullable Object>> pools, Predicate<Places> rule) {
        this.pools = pools;
        this.rule = rule;
        places = new Places(pools.size());
    }

    static List<@Nullable Object> pool(Iterable<?> values) {
        List<@Nullable Object> pool = new ArrayList<>();
        values.forEach(pool::add);
        return pool;
    }

    @Override
    protected boolean advance() {
        if (begun ? !step() : !first()) {
            return false;
        }
        begun = true;
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < pools.size(); i++) {
            row.add(pools.get(i).get(places.chosen[i]));
        }
        return found(Tuple.of(row.toArray()));
    }

    private boolean first() {
        return pools.isEmpty() || descend(0, 0);
    }

    private boolean step() {
        return !pools.isEmpty() && descend(pools.size() - 1, places.chosen[pools.size() - 1] + 1);
    }

    /** Chooses for a depth, from a place on, and for all below it; goes back where it can't. */
    private boolean descend(int startDepth, int startPlace) {
        int depth = startDepth;
        int place = startPlace;
        while (true) {
            if (place >= pools.get(depth).size()) {
                if (depth == 0) {
                    return false;
                }
                depth--;
                place = places.chosen[depth] + 1;
                continue;
            }
            places.choose(depth, place);
            if (!rule.test(places)) {
                place++;
            } else if (depth == pools.size() - 1) {
                return true;
            } else {
                depth++;
                place = 0;
            }
        }
    }

    /** The places chosen so far. */
    static final class Places {
        private final int[] chosen;
        private int depth;

        Places(int count) {
            chosen = new int[count];
        }

        private void choose(int newDepth, int place) {
            depth = newDepth;
            chosen[depth] = place;
        }

        int last() {
            return chosen[depth];
        }

        int before() {
            return depth == 0 ? -1 : chosen[depth - 1];
        }

        boolean isNew() {
            for (int i = 0; i < depth; i++) {
                if (chosen[i] == chosen[depth]) {
                    return false;
                }
            }
            return true;
        }
    }
}
