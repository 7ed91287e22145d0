package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.IteratorSources.SOURCES;
import static dev.parallax.semantics.contract.IteratorSources.first;
import static dev.parallax.semantics.contract.IteratorSources.letters;
import static dev.parallax.semantics.contract.IteratorSources.list;
import static dev.parallax.semantics.contract.IteratorSources.range;

import dev.parallax.semantics.itertools.Combinatorics;
import dev.parallax.semantics.itertools.Itertools;
import dev.parallax.semantics.text.Tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * itertools that give several values at a time, or several iterators; {@code contract/itertools.py}
 * is the other half.
 */
class ItertoolsTupleCases {
    void batched(Trace t) {
        for (List<?> source : SOURCES) {
            for (int n : List.of(-1, 0, 1, 2, 3)) {
                for (boolean strict : List.of(false, true)) {
                    t.tell(() -> list(Itertools.batched(source, n, strict)));
                }
            }
        }
    }

    private static <T> List<Tuple> groups(List<T> source, Function<T, ?> key) {
        List<Tuple> groups = new ArrayList<>();
        for (var group : Itertools.groupby(source, key)) {
            groups.add(Tuple.of(group.key(), list(group)));
        }
        return groups;
    }

    void groupby(Trace t) {
        SOURCES.forEach(source -> t.tell(() -> groups(source, x -> x)));
        t.tell(() -> groups(range(9), x -> x / 4));
    }

    void groups_share_their_source(Trace t) {
        var groups = Itertools.groupby(List.of(1, 1, 2, 2, 3), x -> x);
        var first = groups.next();
        t.tell(() -> first.next());
        var second = groups.next();
        t.log(first.key(), second.key());
        t.tell(() -> list(first));
        t.tell(() -> list(second));
        t.tell(() -> list(groups.map(group -> group.key())));
        t.tell(() -> list(second));
    }

    void pairwise(Trace t) {
        SOURCES.forEach(source -> t.tell(() -> list(Itertools.pairwise(source))));
    }

    void tee(Trace t) {
        for (int n : List.of(-1, 0, 1, 3)) {
            t.tell(
                    () ->
                            Itertools.tee(List.of(1, 2, 3), n).stream()
                                    .map(IteratorSources::list)
                                    .toList());
        }
    }

    void tees_keep_what_the_others_have_not_taken(Trace t) {
        var both = Itertools.tee(List.of(1, 2, 3), 2);
        var a = both.get(0);
        var b = both.get(1);
        t.tell(() -> List.of(a.next(), a.next()));
        t.tell(() -> List.of(b.next()));
        t.tell(() -> list(a));
        t.tell(() -> list(b));
    }

    void zip_longest(Trace t) {
        for (List<?> a : SOURCES) {
            for (List<?> b : SOURCES) {
                t.tell(() -> list(Itertools.zipLongest("-", a, b)));
            }
        }
        t.tell(() -> list(Itertools.zipLongest(null)));
    }

    void product(Trace t) {
        for (int repeat : List.of(-1, 0, 1, 2)) {
            for (List<?> a : SOURCES.subList(0, 4)) {
                t.tell(() -> list(Combinatorics.product(repeat, a)));
                t.tell(() -> list(Combinatorics.product(repeat, a, letters("xy"))));
            }
        }
        t.tell(() -> list(Combinatorics.product(1)));
    }

    void permutations(Trace t) {
        for (List<?> source : SOURCES) {
            for (Integer r : Arrays.asList(null, -1, 0, 1, 2, 3)) {
                t.tell(() -> first(40, Combinatorics.permutations(source, r)));
            }
        }
    }

    void combinations(Trace t) {
        for (List<?> source : SOURCES) {
            for (int r : List.of(-1, 0, 1, 2, 3, 5)) {
                t.tell(() -> list(Combinatorics.combinations(source, r)));
                t.tell(() -> first(40, Combinatorics.combinationsWithReplacement(source, r)));
            }
        }
    }
}
