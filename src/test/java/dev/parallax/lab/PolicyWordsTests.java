package dev.parallax.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.gil.GilPolicies;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class PolicyWordsTests {
    static List<String> policies() {
        return GilPolicies.names();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new       | 0      | new, interval 5 ms",
                "fifo      | 250000 | fifo, interval 250 µs",
                "old       | 0      | old, check interval 100 ticks, semaphore",
                "old-mutex | 1      | old-mutex, check interval 1 tick, mutex and condition",
                "graalpy   | 0      | graalpy, timer 50 ms",
                "ruby      | 0      | ruby, quantum 100 ms",
                "none      | 0      | none, factor 1.0",
            })
    void a_policy_is_told_with_what_it_is_set_to(String name, long interval, String words) {
        assertThat(PolicyWords.of(GilPolicies.byName(name, interval))).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void every_policy_has_words_without_java_in_them(String name) {
        assertThat(PolicyWords.of(GilPolicies.byName(name)))
                .startsWith(name + ", ")
                .doesNotContain("[", "=", "_");
    }
}
