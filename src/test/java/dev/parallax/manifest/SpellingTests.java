package dev.parallax.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class SpellingTests {
    private static final List<String> WORDS = List.of("stdout", "stderr", "exit");

    @ParameterizedTest
    @CsvSource({
        "stdout, stdout, 0",
        "stdot, stdout, 1",
        "stduot, stdout, 1",
        "xstdout, stdout, 1",
        "'', abc, 3",
        "kitten, sitting, 3"
    })
    void counts_what_must_be_changed(String a, String b, int changes) {
        assertThat(Spelling.distance(a, b)).isEqualTo(changes);
        assertThat(Spelling.distance(b, a)).isEqualTo(changes);
    }

    @ParameterizedTest
    @CsvSource({"sdtout, stdout", "STDERR, stderr", "exti, exit"})
    void finds_the_word_that_was_meant(String found, String meant) {
        assertThat(Spelling.nearest(found, WORDS)).contains(meant);
    }

    @Test
    void takes_an_underscore_for_a_hyphen() {
        assertThat(Spelling.nearest("ignore_pids", List.of("ignore-times", "ignore-pids")))
                .contains("ignore-pids");
    }

    @ParameterizedTest
    @CsvSource({"title", "''", "std"})
    void does_not_guess_when_nothing_is_near(String found) {
        assertThat(Spelling.nearest(found, WORDS)).isEmpty();
    }
}
