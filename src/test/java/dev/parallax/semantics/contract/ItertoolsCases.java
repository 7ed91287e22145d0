package dev.parallax.semantics.contract;

import static dev.parallax.semantics.itertools.Builtins.enumerate;
import static dev.parallax.semantics.itertools.Builtins.filter;
import static dev.parallax.semantics.itertools.Builtins.map;
import static dev.parallax.semantics.itertools.Builtins.reversed;
import static dev.parallax.semantics.itertools.Builtins.zip;
import static dev.parallax.semantics.itertools.Builtins.zipStrict;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.itertools.Combinatorics;
import dev.parallax.semantics.itertools.Itertools;
import dev.parallax.semantics.itertools.PyIterator;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** itertools and the built-in iterators: {@code contract/itertools.py} is the other half. */
class ItertoolsCases {
    private static final List<List<Integer>> NUMBERS =
            List.of(
                    List.of(),
                    List.of(1),
                    List.of(1, 2),
                    List.of(3, 1, 2),
                    List.of(1, 1, 2, 2, 2, 1));
    private static final List<List<?>> SOURCES = sources();

    private static List<List<?>> sources() {
        List<List<?>> sources = new ArrayList<>(NUMBERS);
        sources.add(List.of("a", "b", "c", "d"));
        return List.copyOf(sources);
    }

    private static List<@Nullable Object> list(Iterable<?> values) {
        List<@Nullable Object> list = new ArrayList<>();
        values.forEach(list::add);
        return list;
    }

    private static List<@Nullable Object> first(int count, Iterable<?> values) {
        return list(Itertools.islice(values, count));
    }

    private static List<Integer> range(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    private static List<String> letters(String text) {
        return text.chars().mapToObj(Character::toString).toList();
    }

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

    void batched(Trace t) {
        for (List<?> source : SOURCES) {
            for (int n : List.of(-1, 0, 1, 2, 3)) {
                for (boolean strict : List.of(false, true)) {
                    t.tell(() -> list(Itertools.batched(source, n, strict)));
                }
            }
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

    void pairwise(Trace t) {
        SOURCES.forEach(source -> t.tell(() -> list(Itertools.pairwise(source))));
    }

    void starmap(Trace t) {
        t.tell(
                () ->
                        list(
                                Itertools.starmap(
                                        Tuple::items,
                                        List.of(Tuple.of(1, 2), Tuple.of(3), Tuple.of()))));
    }

    void tee(Trace t) {
        for (int n : List.of(-1, 0, 1, 3)) {
            t.tell(
                    () ->
                            Itertools.tee(List.of(1, 2, 3), n).stream()
                                    .map(ItertoolsCases::list)
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

    void zip_of_two(Trace t) {
        for (List<?> a : SOURCES) {
            for (List<?> b : SOURCES) {
                t.tell(() -> list(zip(a, b)));
                t.tell(() -> list(zipStrict(a, b)));
            }
        }
    }

    void zip_of_three(Trace t) {
        t.tell(() -> list(zip()));
        int[][] lengths = {
            {1, 1, 1}, {2, 1, 1}, {1, 2, 1}, {1, 1, 2}, {2, 2, 1}, {0, 0, 1}, {1, 2, 2}
        };
        for (int[] n : lengths) {
            t.tell(() -> list(zipStrict(range(n[0]), range(n[1]), range(n[2]))));
        }
    }

    void zip_takes_from_the_first_one_too_many(Trace t) {
        PyIterator<Integer> a = Itertools.iter(List.of(1, 2, 3));
        t.tell(() -> list(zip(a, letters("x"))));
        t.tell(() -> list(a));
    }

    void map_of_one_and_two(Trace t) {
        for (List<Integer> a : NUMBERS) {
            t.tell(() -> list(map((Integer x) -> x + 1, a)));
            for (List<Integer> b : NUMBERS) {
                for (boolean strict : List.of(false, true)) {
                    t.tell(() -> list(map((Integer x, Integer y) -> x * y, a, b, strict)));
                }
            }
        }
    }

    void enumerate_and_reversed(Trace t) {
        for (List<?> source : SOURCES) {
            for (int start : List.of(0, 5, -1)) {
                t.tell(() -> list(enumerate(source, start)));
            }
            t.tell(() -> list(reversed(source)));
        }
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

    void generator_expressions(Trace t) {
        List<Integer> log = new ArrayList<>();
        PyIterator<Integer> squares =
                Itertools.<Integer>iter(range(10))
                        .filter(x -> x % 2 != 0)
                        .map(
                                x -> {
                                    log.add(x);
                                    return x * x;
                                });
        t.log(log);
        t.tell(() -> squares.next());
        t.tell(() -> squares.next());
        t.log(log);
        t.tell(() -> list(squares));
        t.tell(
                () ->
                        list(
                                Itertools.<Integer>iter(range(4))
                                        .<Integer>flatMap(ItertoolsCases::range)));
    }

    void an_error_in_a_function_goes_on(Trace t) {
        PyIterator<Integer> mapped =
                map(
                        (Integer x) -> {
                            if (x == 2) {
                                throw new ValueError("two");
                            }
                            return x;
                        },
                        List.of(1, 2, 3));
        t.tell(() -> mapped.next());
        t.tell(() -> mapped.next());
        t.tell(() -> mapped.next());
    }
}
