package dev.parallax.semantics.itertools;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** {@code zip}, and the arguments of a {@code map} over several sources. */
final class Zip extends PyIterator<Tuple> {
    private final String function;
    private final boolean strict;
    private final List<Iterator<?>> iterators;

    Zip(String function, boolean strict, List<Iterator<?>> iterators) {
        this.function = function;
        this.strict = strict;
        this.iterators = iterators;
    }

    static List<Iterator<?>> iterators(Iterable<?>... sources) {
        List<Iterator<?>> iterators = new ArrayList<>();
        for (Iterable<?> source : sources) {
            iterators.add(source.iterator());
        }
        return iterators;
    }

    @Override
    protected boolean advance() {
        List<@Nullable Object> row = new ArrayList<>();
        for (Iterator<?> iterator : iterators) {
            if (!iterator.hasNext()) {
                if (strict) {
                    checkLengths(row.size());
                }
                return false;
            }
            row.add(iterator.next());
        }
        return !row.isEmpty() && found(Tuple.of(row.toArray()));
    }

    /** If the first source ended, no other may have more; no other may end before it. */
    private void checkLengths(int ended) {
        if (ended > 0) {
            throw unequal(ended, "shorter");
        }
        for (int i = 1; i < iterators.size(); i++) {
            if (iterators.get(i).hasNext()) {
                throw unequal(i, "longer");
            }
        }
    }

    private ValueError unequal(int place, String relation) {
        String others = place == 1 ? "argument 1" : "arguments 1-" + place;
        return new ValueError(
                "%s() argument %d is %s than %s".formatted(function, place + 1, relation, others));
    }
}
