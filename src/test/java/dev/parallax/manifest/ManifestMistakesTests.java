package dev.parallax.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/** What a user reads who made a mistake, to the character. */
class ManifestMistakesTests {
    private static final String LEAST =
            """
            title = "T"
            shows = "S"
            script = "a.py"
            port = "A.java"
            """;

    @Test
    void an_unknown_key_is_told_with_the_one_that_was_meant() {
        assertThat(complaints(LEAST + "varient = 'x'\n"))
                .isEqualTo(
                        "m.toml:5:1: 'varient' is no key here; did you mean 'variant'? Allowed:"
                                + " difference, match, needs, port, script, session, shows, slide,"
                                + " title, variant, work");
    }

    @Test
    void an_unknown_key_in_a_table_is_told_with_that_tables_keys() {
        assertThat(complaints(LEAST + "[match]\n  stdin = ['exact']\n"))
                .isEqualTo("m.toml:6:3: 'stdin' is no key here. Allowed: exit, stderr, stdout");
    }

    @Test
    void missing_keys_are_told_with_what_to_write() {
        assertThat(complaints(""))
                .isEqualTo(
                        """
                        m.toml:1:1: 'port' is missing: write port = "a class or a .java file"
                        m.toml:1:1: 'script' is missing: write script = "a Python file"
                        m.toml:1:1: 'shows' is missing: write shows = "one sentence: what a reader should see"
                        m.toml:1:1: 'title' is missing: write title = "a few words\"\
                        """);
    }

    @Test
    void a_wrong_type_is_told_with_the_right_one() {
        String text =
                """
                title = 3
                shows = ["S"]
                script = "a.py"
                port = "A.java"
                work = "yes"
                needs = "http"
                match = 1.5
                difference = true
                slide = 2018-10-20
                """;
        assertThat(complaints(text))
                .isEqualTo(
                        """
                        m.toml:1:1: 'title' takes a text in quotes, found the number 3
                        m.toml:2:1: 'shows' takes a text in quotes, found a list
                        m.toml:5:1: 'work' takes true or false, found the text "yes"
                        m.toml:6:1: 'needs' takes a list of texts: needs = ["…"], found the text "http"
                        m.toml:7:1: 'match' takes a table: [match], found the number 1.5
                        m.toml:8:1: 'difference' takes tables, each written [[difference]], found true
                        m.toml:9:1: 'slide' takes a table: [slide], found a date or time\
                        """);
    }

    @Test
    void wrong_words_in_lists_are_told_where_they_stand() {
        String text =
                LEAST
                        + """
                        needs = ["proceses",
                                 "http", 7, "http"]
                        """;
        assertThat(complaints(text))
                .isEqualTo(
                        """
                        m.toml:5:10: 'proceses' is no need; did you mean 'processes'? Allowed: aiohttp, http, processes
                        m.toml:6:18: 'needs' takes texts in quotes, found the number 7
                        m.toml:6:21: 'http' is in 'needs' twice: remove one\
                        """);
    }

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
        assertThat(complaints(text))
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
        assertThat(complaints(LEAST + "[[difference]]\n[[difference]]\nreason = ' '\n"))
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
        assertThat(complaints(text))
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
    void a_port_is_a_file_or_a_class() {
        assertThat(complaints(LEAST.replace("A.java", "my port")))
                .isEqualTo("m.toml:4:1: port 'my port' is neither a .java file nor a class's name");
    }

    @Test
    void text_that_is_not_toml_is_told_line_by_line_and_nothing_else() {
        assertThat(complaints("titel = 'x\nshows = it's\nshows = 1\nshows = 2\n"))
                .isEqualTo(
                        """
                        m.toml:1:11: not TOML: Unexpected end of line, expected '
                        m.toml:2:9: not TOML: Unexpected 'i', expected a value
                        m.toml:4:1: not TOML: shows previously defined at line 3, column 1\
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
        Path file = Path.of("topic.toml");
        ManifestException e =
                catchThrowableOfType(ManifestException.class, () -> TopicReader.parse(text, file));
        assertThat(e)
                .hasMessage(
                        """
                        topic.toml:1:1: 'shows' is missing: write shows = "one sentence: what a reader should see"
                        topic.toml:3:1: a band needs 'at-least' or 'at-most', and the first not above the second
                        topic.toml:4:1: 'thread' is no variant of this topic; did you mean 'threads'? Allowed: serial, threads
                        topic.toml:8:1: 'maybe' is no state of the GIL. Allowed: off, on
                        topic.toml:9:1: 'cores' is a whole number, 1 or more\
                        """);
    }

    private static String complaints(String manifest) {
        Path file = Path.of("m.toml");
        ManifestException e =
                catchThrowableOfType(
                        ManifestException.class, () -> ManifestReader.parse(manifest, file));
        assertThat(e).isNotNull();
        assertThat(e.mistakes()).isSorted();
        return String.valueOf(e.getMessage());
    }
}
