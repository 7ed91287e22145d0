package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;

/** What 'gil' refuses, in a line each. */
class GilMistakesTests {
    @TempDir private Path temp;

    private CliResult run(String... args) {
        return CliResult.of(temp, args);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare --work nonsense | --work: unknown kind 'nonsense'. Use one of: maths",
                "compare --threads 0 | --threads: found '0'. Use whole numbers from 1 to 1024",
                "compare --gil purple | --gil: unknown policy 'purple'. Use one of: on, off, new",
                "compare --rounds 0 | --rounds: found 0. Use a number from 1 to 10000.",
                "compare --task-time 5 | --task-time: found '5'. Use a time above 0 and up to an"
                        + " hour",
                "compare --limit -1 | --limit: found -1. Use a number from 0.001 to 1000000.",
                "compare --json /no/such/f.json | --json: there is no folder /no/such.",
                "compare --html /tmp | --html: /tmp is a folder. Name a file in it.",
                "compare --cores 0 --subjects simulated | --cores: found '0'.",
                "compare --frobnicate | Unknown option: '--frobnicate'",
                "sweep --intervals 5ms,soon | --intervals: found 'soon'.",
                "sweep --gil old | --intervals: the GIL 'old' counts ticks, not time.",
                "compare --gil old --interval 5ms | --interval: the GIL 'old' counts ticks",
                "compare --interval 0ms | --interval: found '0ms'. Use a time above 0 and up to an",
                "convoy --length 0s | --length: found '0s'.",
                "convoy --threads 1,x | --threads: found 'x'. Use whole numbers from 0 to 1024",
                "scaling --threads 2000 | --threads: found '2000'.",
                "simulate nothing | 'nothing' is neither a file nor a workload. Use a file, or one",
                "simulate echo --gil old --interval 5ms | --interval: the GIL 'old' counts ticks",
                "simulate echo --gil old --interval 0 | counts ticks, not time: found '0'. Use a",
                "simulate echo --interval 50 | --interval: found '50'. Use a time above 0",
                "explain countdown --thread nobody | --thread: the trace has no thread 'nobody'",
                "explain countdown --from 2s --to 1s | --to: found 1s, before --from.",
                "trace --diff a.json | option '--diff' at index 0 (FILE) requires at least 2"
                        + " values",
                "trace --diff a.json b.json --html d.html | --diff: compares two saved traces and"
                        + " runs nothing, so it can't be combined with other options. Leave out"
                        + " --html.",
                "trace --gil bogus --threads 7 --diff a.json b.json | Leave out --gil, --threads.",
                "trace --subject java --cores 3 | --cores: is for the simulation alone.",
                "trace --seed 3 | --seed: is for the simulation alone. Leave it out, or use"
                        + " --subject simulated.",
                "trace --subject simulated --cores x | --cores: found 'x'.",
                "compare --subjects java --cores 3 | --cores: is for the simulation alone.",
                "explain a.json --gil old | --gil: a.json is a saved trace: nothing is simulated.",
                "explain a.json --seed 2 | --seed: a.json is a saved trace: nothing is simulated.",
                "trace --diff a.json b.json | a.json: no such file.",
                "show none.json | none.json: no such file. Name a result that a 'gil' command"
                        + " wrote",
            })
    void a_mistake_is_one_line_and_exit_code_3(String command, String message) {
        CliResult result = run(("gil " + command).split(" ", -1));
        assertThat(result.stderr()).contains(message);
        assertThat(result.stderr().strip().lines()).hasSize(1);
        assertThat(result.stdout()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trace --subject nope | --subject: nope can't be started (No such file or"
                        + " directory). Use java, cpython, graalpy, simulated or the path of a"
                        + " Python.",
                "compare --subjects nope | --subjects: nope can't be started (No such file or"
                        + " directory). Use java, cpython, graalpy, simulated or the path of a"
                        + " Python.",
                "compare --subjects java --python nope | --python: nope can't be started (No such"
                        + " file or directory). Use the path of a Python.",
            })
    void a_name_that_leads_to_no_python_is_one_line_and_exit_code_3(String command, String message)
            throws Exception {
        Path scripts = Files.createDirectories(temp.resolve("python-scripts").resolve("gil"));
        Files.createFile(scripts.resolve("probe.py"));
        CliResult result = run(("gil " + command).split(" ", -1));
        assertThat(result.stderr()).isEqualToIgnoringNewLines("parallax: " + message);
        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void a_workload_file_with_a_mistake_is_told_with_its_place() throws Exception {
        Path file = temp.resolve("w.txt");
        Files.writeString(file, "cores 2\nthread A: dance 5ms\n");
        CliResult result = run("gil", "simulate", file.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.stderr()).contains("w.txt:2:");
    }
}
