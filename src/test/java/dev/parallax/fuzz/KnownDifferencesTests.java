package dev.parallax.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class KnownDifferencesTests {
    private static final String RUNS = "1 ! ValueError: coroutine already executing";
    private static final String GRAALPY_RUNS = "1 ! ValueError: generator already executing";

    private static boolean differ(
            String python, List<String> cpython, List<String> graalpy, List<String> java) {
        return Difference.differ(
                new Told(Kind.COROUTINES, python, ""),
                Map.of(Side.CPYTHON, cpython, Side.GRAALPY, graalpy, Side.JAVA, java));
    }

    @Test
    void a_difference_of_graalpy_is_known_only_where_java_is_right() {
        List<String> right = List.of(RUNS);
        List<String> graalpy = List.of(GRAALPY_RUNS);
        assertThat(differ("", right, graalpy, right)).isFalse();
        assertThat(differ("", right, graalpy, graalpy)).isTrue();
        assertThat(differ("", right, List.of("1: 5"), right)).isTrue();
        assertThat(differ("", List.of("1: 4"), graalpy, List.of("1: 4"))).isTrue();
    }

    @Test
    void what_comes_after_other_words_is_judged() {
        List<String> right = List.of(RUNS, "2: 1");
        assertThat(differ("", right, List.of(GRAALPY_RUNS, "2: 1"), right)).isFalse();
        assertThat(differ("", right, List.of(GRAALPY_RUNS, "2: 7"), right)).isTrue();
        assertThat(differ("", right, List.of(GRAALPY_RUNS), right)).isTrue();
    }

    @Test
    void what_happens_otherwise_must_fit_the_program() {
        List<String> right = List.of("1 ! GeneratorExit", "2: 1");
        List<String> graalpy = List.of("2: 1");
        assertThat(differ("await s1.__anext__()", right, graalpy, right)).isFalse();
        assertThat(differ("await s1", right, graalpy, right)).isTrue();
    }

    @Test
    void older_pythons_say_what_they_lack() {
        List<String> right = List.of("1: 1", "2: 1");
        String lacks = "not in this Python: shutdown of asyncio's queues";
        assertThat(differ("", right, List.of("1: 1", lacks, "3: 1"), right)).isFalse();
        assertThat(differ("", right, List.of("1: 5", lacks), right)).isTrue();
    }

    @Test
    void the_label_of_the_line_is_looked_for_in_the_program() {
        Known.Turn turn = new Known.Turn("x", "log\\('LABEL', s0\\.close\\(", "", ".*", ".*");
        List<String> right = List.of("12: 5");
        List<String> found = List.of("12: None");
        assertThat(turn.matches("log('12', s0.close())", right, found)).isTrue();
        assertThat(turn.matches("log('13', s0.close())", right, found)).isFalse();
    }

    @Test
    void every_known_difference_has_a_reason() {
        assertThat(KnownDifferences.all()).isNotEmpty().noneMatch(k -> k.reason().isBlank());
    }
}
