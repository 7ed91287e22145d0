package dev.parallax.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a user reads who made a mistake in one of the tables, to the character. */
class TableMistakesTests {
    private static final String LEAST = Complaints.LEAST;

    @Test
    void a_mode_must_exist_fit_its_key_and_not_contradict_another() {
        String text =
                LEAST
                        + """
                        [match]
                        stdout = ["unordred", "exact"]
                        stderr = []
                        exit = ["ignore-pids"]
                        [slide]
                        file = "s.txt"
                        match = ["ignore"]
                        """;
        assertThat(Complaints.of(text))
                .isEqualTo(
                        """
                        m.toml:6:11: 'unordred' is no match mode for a stream; did you mean 'unordered'? Allowed: exact, ignore, ignore-clock, ignore-pids, ignore-process-numbers, ignore-times, ignore-worker-numbers, traceback-last-line, unordered
                        m.toml:6:23: 'exact' says it all: remove it, or the modes beside it
                        m.toml:7:1: 'stderr' names no mode: write ["exact"]
                        m.toml:8:9: 'ignore-pids' is no match mode for exit. Allowed: exact, ignore
                        m.toml:11:10: 'ignore' is no match mode for a slide. Allowed: doctest, exact, ignore-arrows, ignore-clock, ignore-pids, ignore-process-numbers, ignore-times, ignore-worker-numbers, subset, traceback-last-line, unordered\
                        """);
    }

    @Test
    void a_difference_needs_a_place_a_line_an_opinion_and_a_reason() {
        assertThat(Complaints.of(LEAST + "[[difference]]\n[[difference]]\nreason = ' '\n"))
                .contains(
                        "m.toml:5:1: 'where' is missing: write where = \"stdout\"",
                        "m.toml:5:1: 'line' is missing: write line = \"a regular expression\"",
                        "m.toml:5:1: 'expect' is missing: write expect = \"accepted\"",
                        "m.toml:5:1: 'reason' is missing: write reason = \"why this is right, in"
                                + " one sentence\"",
                        "m.toml:6:1: 'where' is missing",
                        "m.toml:7:1: 'reason' is empty");
    }

    @Test
    void wrong_words_in_a_difference_are_told_with_the_right_ones() {
        String text =
                LEAST
                        + """
                        [[difference]]
                        lanes = ["jython"]
                        era = "2019"
                        where = "output"
                        line = 'a(b'
                        expect = "acepted"
                        reason = "R"
                        """;
        assertThat(Complaints.of(text))
                .isEqualTo(
                        """
                        m.toml:6:10: 'jython' is no lane; did you mean 'cpython'? Allowed: cpython, graalpy, java
                        m.toml:7:1: '2019' is no era; did you mean '2018'? Allowed: 2018, today
                        m.toml:8:1: 'output' is no place of a difference. Allowed: exit, slide, stderr, stdout
                        m.toml:9:1: 'a(b' is no regular expression: Unclosed group at its character 4
                        m.toml:10:1: 'acepted' is no opinion; did you mean 'accepted'? Allowed: accepted, forbidden, interesting\
                        """);
    }

    @Test
    void a_topics_mistakes_are_told_likewise() {
        String text =
                """
                title = "T"
                variants = ["serial", "threads"]
                [[expect]]
                variant = "thread"
                over = "serial"
                at-least = 2
                at-most = 1
                gil = "maybe"
                cores = 0.5
                reason = "R"
                """;
        assertThat(Complaints.ofTopic(text))
                .isEqualTo(
                        """
                        topic.toml:1:1: 'shows' is missing: write shows = "one sentence: what a reader should see"
                        topic.toml:3:1: a band needs 'at-least' or 'at-most', and the first not above the second
                        topic.toml:4:1: 'thread' is no variant of this topic; did you mean 'threads'? Allowed: serial, threads
                        topic.toml:8:1: 'maybe' is no state of the GIL. Allowed: off, on
                        topic.toml:9:1: 'cores' is a whole number, 1 or more\
                        """);
    }
}
