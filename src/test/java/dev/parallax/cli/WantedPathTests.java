package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files and folders that options name are checked before anything runs. */
class WantedPathTests {
    @TempDir private Path temp;

    private CliResult run(String... args) {
        return CliResult.of(temp, args);
    }

    private void refused(String command, String message) {
        CliResult result = run(command.split(" ", -1));
        assertThat(result.stderr()).startsWith("parallax: " + message);
        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "test . --target graalpy --json /no/such/a.json | --json: there is no folder"
                        + " /no/such.",
                "conformance --json /no/such/c.json | --json: there is no folder /no/such.",
                "test . --target graalpy --known nosuch.txt | --known: no file nosuch.txt.",
                "fuzz --kind foo | --kind: unknown 'foo'; use one of: generators, coroutines,"
                        + " asyncio, futures, all",
            })
    void a_wrong_path_or_word_is_one_line_and_exit_code_3(String command, String message) {
        refused(command, message);
    }

    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @CsvSource(
            delimiter = '|',
            value = {
                "fuzz --keep /proc/x | --keep: nothing can be written in /proc.",
                "run --record /proc/x | --record: nothing can be written in /proc.",
                "gil compare --record /proc/x | --record: nothing can be written in /proc.",
                "conformance --json /proc/x | --json: /proc/x can't be written.",
            })
    void a_folder_that_takes_no_files_is_refused(String command, String message) {
        refused(command, message);
    }

    @Test
    void a_folder_whose_name_is_a_files_is_refused() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "");
        refused("fuzz --keep " + file, "--keep: " + file + " is no folder.");
    }

    @Test
    void known_tests_that_are_not_utf_8_are_told() throws Exception {
        Path file = temp.resolve("known.txt");
        Files.write(file, "failed a # gr\u00fcn".getBytes(StandardCharsets.ISO_8859_1));
        refused(
                "test . --target graalpy --known " + file,
                "--known: " + file + " is not UTF-8 text.");
    }

    @Test
    void checking_leaves_nothing_behind() throws Exception {
        WantedFolder.check("--keep", temp.resolve("a/b"));
        WantedFile.check("--json", temp.resolve("c.json"));
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void what_an_option_takes_is_shown_once() {
        assertThat(run("fuzz", "--help").stdout()).contains("--sides=SIDE,…").doesNotContain("[,");
    }
}
