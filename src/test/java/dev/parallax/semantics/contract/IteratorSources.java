package dev.parallax.semantics.contract;

import dev.parallax.semantics.itertools.Itertools;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the iterators are made of, and lists of what they give. */
final class IteratorSources {
    static final List<List<Integer>> NUMBERS =
            List.of(
                    List.of(),
                    List.of(1),
                    List.of(1, 2),
                    List.of(3, 1, 2),
                    List.of(1, 1, 2, 2, 2, 1));

    static final List<List<?>> SOURCES = sources();

    private IteratorSources() {}

    private static List<List<?>> sources() {
        List<List<?>> sources = new ArrayList<>(NUMBERS);
        sources.add(List.of("a", "b", "c", "d"));
        return List.copyOf(sources);
    }

    static List<@Nullable Object> list(Iterable<?> values) {
        List<@Nullable Object> list = new ArrayList<>();
        values.forEach(list::add);
        return list;
    }

    static List<@Nullable Object> first(int count, Iterable<?> values) {
        return list(Itertools.islice(values, count));
    }

    static List<Integer> range(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    static List<String> letters(String text) {
        return text.chars().mapToObj(Character::toString).toList();
    }
}
