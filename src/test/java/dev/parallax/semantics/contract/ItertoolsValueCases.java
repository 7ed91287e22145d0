package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.IteratorSources.NUMBERS;
import static dev.parallax.semantics.contract.IteratorSources.SOURCES;
import static dev.parallax.semantics.contract.IteratorSources.first;
import static dev.parallax.semantics.contract.IteratorSources.letters;
import static dev.parallax.semantics.contract.IteratorSources.list;
import static dev.parallax.semantics.contract.IteratorSources.range;
import static dev.parallax.semantics.itertools.Builtins.filter;

import dev.parallax.semantics.itertools.Itertools;
import dev.parallax.semantics.itertools.PyIterator;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** itertools that give one value at a time; {@code contract/itertools.py} is the other half. */
class ItertoolsValueCases {
    void count_and_islice(Trace t) {
        int[][] arguments = {{0, 1}, {5, -2}, {-3, 3}, {7, 0}};
        for (int[] pair : arguments) {
            t.tell(() -> first(4, Itertools.count(pair[0], pair[1])));
        }
    }

    void cycle(Trace t) {
        SOURCES.forEach(source -> t.tell(() -> first(7, Itertools.cycle(source))));
    }

    void repeat(Trace t) {
        for (int times : List.of(-1, 0, 1, 3)) {
            t.tell(() -> list(Itertools.repeat("x", times)));
        }
        t.tell(() -> first(2, Itertools.repeat("x")));
    }

    void accumulate(Trace t) {
        for (List<Integer> source : NUMBERS) {
            t.tell(() -> list(Itertools.<Integer>accumulate(source, (a, b) -> a * 2 + b)));
            t.tell(() -> list(Itertools.<Integer>accumulate(source, (a, b) -> a * 2 + b, 100)));
        }
    }

    void chain(Trace t) {
        t.tell(() -> list(Itertools.chain()));
        for (List<?> a : SOURCES) {
            for (List<?> b : SOURCES) {
                t.tell(() -> list(Itertools.<Object>chain(a, b)));
            }
        }
        t.tell(() -> list(Itertools.<Object>chainFromIterable(SOURCES)));
    }

    void compress(Trace t) {
        List<List<@Nullable Object>> selectors =
                List.of(
                        List.of(),
                        Arrays.asList(1, 0, 1, 0),
                        Arrays.asList(null, "", "x", List.of(), List.of(0)),
                        Arrays.asList(true, false),
                        Arrays.asList(0.0, 0.5));
        for (List<@Nullable Object> selected : selectors) {
            t.tell(() -> list(Itertools.compress(letters("abcdef"), selected)));
        }
    }

    void dropwhile_and_takewhile(Trace t) {
        for (List<Integer> source : NUMBERS) {
            for (int limit : List.of(0, 1, 2, 9)) {
                t.tell(() -> list(Itertools.dropwhile(x -> x < limit, source)));
                t.tell(() -> list(Itertools.takewhile(x -> x < limit, source)));
            }
        }
    }

    void takewhile_takes_one_too_many(Trace t) {
        PyIterator<Integer> source = Itertools.iter(List.of(1, 2, 9, 3));
        t.tell(() -> list(Itertools.takewhile(x -> x < 5, source)));
        t.tell(() -> list(source));
    }

    void filter_and_filterfalse(Trace t) {
        List<@Nullable Object> values =
                Arrays.asList(
                        0, 1, "", "a", null, List.of(), List.of(0), 0.0, -1, true, false, Map.of());
        t.tell(() -> list(filter(null, values)));
        t.tell(() -> list(Itertools.filterfalse(null, values)));
        for (List<Integer> source : NUMBERS) {
            t.tell(() -> list(filter(x -> x % 2 != 0, source)));
            t.tell(() -> list(Itertools.filterfalse(x -> x % 2 != 0, source)));
        }
    }

    void islice(Trace t) {
        for (Integer start : Arrays.asList(null, -1, 0, 2, 9)) {
            for (Integer stop : Arrays.asList(null, -1, 0, 1, 5, 9)) {
                for (Integer step : Arrays.asList(null, -1, 0, 1, 3)) {
                    t.tell(() -> list(Itertools.islice(range(7), start, stop, step)));
                }
            }
        }
    }

    void islice_takes_no_more_than_it_must(Trace t) {
        int[][] arguments = {{0, 3, 1}, {0, 5, 3}, {2, 2, 1}, {4, 2, 1}, {1, 6, 4}};
        for (int[] a : arguments) {
            PyIterator<Integer> source = Itertools.iter(range(10));
            t.tell(() -> list(Itertools.islice(source, a[0], a[1], a[2])));
            t.tell(() -> source.next());
        }
    }

    void starmap(Trace t) {
        t.tell(
                () ->
                        list(
                                Itertools.starmap(
                                        Tuple::items,
                                        List.of(Tuple.of(1, 2), Tuple.of(3), Tuple.of()))));
    }
}
