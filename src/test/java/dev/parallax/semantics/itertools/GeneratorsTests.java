package dev.parallax.semantics.itertools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.generator.Routine;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

class GeneratorsTests {
    private final List<String> log = new ArrayList<>();

    private Generator<Integer> counting() {
        return Generator.of(
                y -> {
                    try {
                        for (int i = 0; ; i++) {
                            log.add("makes " + i);
                            y.yield(i);
                        }
                    } finally {
                        log.add("closed");
                    }
                });
    }

    @Test
    void a_generator_takes_no_more_of_a_stream_than_is_asked_for() {
        Stream<Integer> stream = Stream.iterate(0, i -> i + 1).peek(i -> log.add("makes " + i));
        Generator<Integer> generator = Generators.from(stream);
        assertThat(log).isEmpty();
        assertThat(generator.next()).isZero();
        assertThat(generator.next()).isEqualTo(1);
        assertThat(log).containsExactly("makes 0", "makes 1");
    }

    @Test
    void closing_the_generator_closes_the_stream() {
        Generator<Integer> generator =
                Generators.from(Stream.of(1, 2).onClose(() -> log.add("closed")));
        assertThat(generator.next()).isEqualTo(1);
        generator.close();
        assertThat(log).containsExactly("closed");
    }

    @Test
    void a_stream_takes_a_generators_values_lazily_and_closes_it() {
        Generator<Integer> generator = counting();
        try (Stream<Integer> stream = Generators.stream(generator)) {
            assertThat(stream.map(i -> i * 10).limit(2).toList()).containsExactly(0, 10);
        }
        assertThat(log).containsExactly("makes 0", "makes 1", "closed");
        assertThat(generator.state()).isEqualTo(Routine.State.CLOSED);
    }

    @Test
    void a_generator_of_an_iterable_ends_with_it() {
        List<Integer> seen = new ArrayList<>();
        Generators.from(List.of(1, 2, 3)).forEach(seen::add);
        assertThat(seen).containsExactly(1, 2, 3);
    }

    @Test
    void an_ended_iterator_has_no_next_value() {
        PyIterator<Integer> iterator = Itertools.iter(List.of(1));
        assertThat(iterator.next()).isEqualTo(1);
        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void an_iterator_is_a_stream_from_where_it_stands() {
        PyIterator<Long> counter = Itertools.count(1, 1);
        counter.next();
        assertThat(counter.stream().limit(2).toList()).containsExactly(2L, 3L);
    }
}
