package dev.parallax.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a user reads who made a mistake, to the character. */
class ManifestMistakesTests {
    private static final String LEAST = Complaints.LEAST;

    @Test
    void an_unknown_key_is_told_with_the_one_that_was_meant() {
        assertThat(Complaints.of(LEAST + "varient = 'x'\n"))
                .isEqualTo(
                        "m.toml:5:1: 'varient' is no key here; did you mean 'variant'? Allowed:"
                                + " arguments, difference, match, needs, port, script, session,"
                                + " shows, slide, stdin, stdin-file, title, variant, work");
    }

    @Test
    void an_unknown_key_in_a_table_is_told_with_that_tables_keys() {
        assertThat(Complaints.of(LEAST + "[match]\n  stdin = ['exact']\n"))
                .isEqualTo("m.toml:6:3: 'stdin' is no key here. Allowed: exit, stderr, stdout");
    }

    @Test
    void missing_keys_are_told_with_what_to_write() {
        assertThat(Complaints.of(""))
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
        assertThat(Complaints.of(text))
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
    void standard_input_is_a_text_or_a_file() {
        assertThat(Complaints.of(LEAST + "stdin = ''\nstdin-file = 'in.txt'\n"))
                .isEqualTo("m.toml:6:1: 'stdin' and 'stdin-file' are both there: remove one");
        assertThat(Complaints.of(LEAST + "stdin = ['a']\n"))
                .isEqualTo("m.toml:5:1: 'stdin' takes a text in quotes, found a list");
    }

    @Test
    void arguments_are_texts_that_a_program_can_be_called_with() {
        assertThat(Complaints.of(LEAST + "arguments = ['', 7, 'a', 'a', \"b\\u0000\"]\n"))
                .isEqualTo(
                        """
                        m.toml:5:18: 'arguments' takes texts in quotes, found the number 7
                        m.toml:5:31: 'arguments' can't hold U+0000: leave it out\
                        """);
        assertThat(Complaints.of(LEAST + "arguments = '--fast'\n"))
                .isEqualTo(
                        "m.toml:5:1: 'arguments' takes a list of texts: arguments = [\"…\"], found"
                                + " the text \"--fast\"");
    }

    @Test
    void wrong_words_in_lists_are_told_where_they_stand() {
        String text =
                LEAST
                        + """
                        needs = ["proceses",
                                 "http", 7, "http"]
                        """;
        assertThat(Complaints.of(text))
                .isEqualTo(
                        """
                        m.toml:5:10: 'proceses' is no need; did you mean 'processes'? Allowed: aiohttp, http, processes
                        m.toml:6:18: 'needs' takes texts in quotes, found the number 7
                        m.toml:6:21: 'http' is in 'needs' twice: remove one\
                        """);
    }

    @Test
    void a_port_is_a_file_or_a_class() {
        assertThat(Complaints.of(LEAST.replace("A.java", "my port")))
                .isEqualTo("m.toml:4:1: port 'my port' is neither a .java file nor a class's name");
    }

    @Test
    void text_that_is_not_toml_is_told_line_by_line_and_nothing_else() {
        assertThat(Complaints.of("titel = 'x\nshows = it's\nshows = 1\nshows = 2\n"))
                .isEqualTo(
                        """
                        m.toml:1:11: not TOML: Unexpected end of line, expected '
                        m.toml:2:9: not TOML: Unexpected 'i', expected a value
                        m.toml:4:1: not TOML: shows previously defined at line 3, column 1\
                        """);
    }
}
