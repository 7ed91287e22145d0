package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.IteratorSources.NUMBERS;
import static dev.parallax.semantics.contract.IteratorSources.SOURCES;
import static dev.parallax.semantics.contract.IteratorSources.letters;
import static dev.parallax.semantics.contract.IteratorSources.list;
import static dev.parallax.semantics.contract.IteratorSources.range;
import static dev.parallax.semantics.itertools.Builtins.enumerate;
import static dev.parallax.semantics.itertools.Builtins.map;
import static dev.parallax.semantics.itertools.Builtins.reversed;
import static dev.parallax.semantics.itertools.Builtins.zip;
import static dev.parallax.semantics.itertools.Builtins.zipStrict;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.itertools.Itertools;
import dev.parallax.semantics.itertools.PyIterator;

import java.util.ArrayList;
import java.util.List;

/**
 * The built-in iterators, and generator expressions; {@code contract/itertools.py} is the other
 * half.
 */
class BuiltinIteratorCases {
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
                                        .<Integer>flatMap(IteratorSources::range)));
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
