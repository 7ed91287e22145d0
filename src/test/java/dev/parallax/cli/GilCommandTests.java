package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What needs no other process: the simulation, saved files, and mistakes. */
class GilCommandTests {
    @TempDir private Path temp;

    private CliResult run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Screen screen =
                new Screen(new PrintWriter(out), new PrintWriter(err), 80, false, true, false);
        int code = Parallax.execute(new Home(temp), screen, args);
        return new CliResult(code, out.toString(), err.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare --work nonsense | --work: unknown kind 'nonsense'. Use one of: maths",
                "compare --threads 0 | --threads: found '0'. Use whole numbers from 1 to 1024",
                "compare --gil purple | --gil: unknown policy 'purple'. Use one of: on, off, new",
                "compare --rounds 0 | --rounds: found 0. Use a number from 1 to 10000.",
                "compare --task-time 5 | --task-time: found '5'. Use a time up to an hour",
                "compare --limit -1 | --limit: found -1. Use a number from 0.001 to 1000000.",
                "compare --json /no/such/f.json | --json: there is no folder /no/such.",
                "compare --html /tmp | --html: /tmp is a folder. Name a file in it.",
                "compare --cores 0 --subjects simulated | --cores: found '0'.",
                "compare --frobnicate | Unknown option: '--frobnicate'",
                "sweep --intervals 5ms,soon | --intervals: found 'soon'.",
                "sweep --gil old | --intervals: the GIL 'old' counts ticks, not time.",
                "compare --gil old --interval 5ms | --interval: the GIL 'old' counts ticks",
                "convoy --length 0s | --length: found '0s'.",
                "convoy --threads 1,x | --threads: found 'x'. Use whole numbers from 0 to 1024",
                "scaling --threads 2000 | --threads: found '2000'.",
                "simulate nothing | 'nothing' is neither a file nor a workload. Use a file, or one",
                "simulate echo --gil old --interval 5ms | --interval: the GIL 'old' counts ticks",
                "explain countdown --thread nobody | --thread: the trace has no thread 'nobody'",
                "explain countdown --from 2s --to 1s | --to: found 1s, before --from.",
                "trace --diff a.json | option '--diff' at index 0 (FILE) requires at least 2"
                        + " values",
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

    @Test
    void a_workload_file_with_a_mistake_is_told_with_its_place() throws Exception {
        Path file = temp.resolve("w.txt");
        Files.writeString(file, "cores 2\nthread A: dance 5ms\n");
        CliResult result = run("gil", "simulate", file.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.stderr()).contains("w.txt:2:");
    }

    @Test
    void a_simulation_shows_a_timeline_a_summary_and_the_threads() {
        CliResult result = run("gil", "simulate", "countdown", "--cores", "1", "--gil", "ruby");
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.stdout())
                .contains("GIL ruby")
                .contains("of virtual time")
                .contains("Simulated ")
                .contains("worker-1");
    }

    @Test
    void a_deadlock_is_told_with_who_waits_for_whom() throws Exception {
        Path file = temp.resolve("w.gil");
        Path trace = temp.resolve("w.json");
        Files.writeString(
                file, "thread a: lock A; io 1ms; lock B\nthread b: lock B; io 1ms; lock A\n");
        String who = "a waits for lock B, which b holds; b waits for lock A, which a holds.";
        CliResult result = run("gil", "simulate", file.toString(), "--json", trace.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(unwrapped(result.stdout()))
                .containsPattern("Deadlock after [0-9.]+ ms of virtual time: " + who)
                .containsOnlyOnce(who);
        for (Path source : List.of(file, trace)) {
            CliResult told = run("gil", "explain", source.toString());
            assertThat(unwrapped(told.stdout()))
                    .containsPattern("ms Deadlock: " + who + " In [0-9.]+ ms the GIL was taken")
                    .contains("It ended in a deadlock.");
        }
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void the_same_seed_simulates_the_same() throws Exception {
        Path a = temp.resolve("a.json");
        Path b = temp.resolve("b.json");
        run("gil", "simulate", "countdown", "--seed", "3", "--json", a.toString());
        run("gil", "simulate", "countdown", "--seed", "3", "--json", b.toString());
        assertThat(a).hasSameTextualContentAs(b);
    }

    @Test
    void a_saved_trace_is_explained() {
        Path a = temp.resolve("a.json");
        run("gil", "simulate", "countdown", "--json", a.toString());
        CliResult result = run("gil", "explain", a.toString(), "--steps", "5");
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.stdout())
                .contains("worker-0 takes the GIL")
                .contains("more steps")
                .contains("changed hands");
    }

    @Test
    void two_saved_traces_are_compared() {
        Path a = temp.resolve("a.json");
        Path b = temp.resolve("b.json");
        run("gil", "simulate", "countdown", "--json", a.toString());
        run("gil", "simulate", "countdown", "--gil", "off", "--json", b.toString());
        CliResult result = run("gil", "trace", "--diff", a.toString(), b.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(result.stdout()).contains("GIL new").contains("GIL none");
    }

    @Test
    void a_simulated_sweep_writes_all_its_files_and_is_shown_again() throws Exception {
        List<String> names = List.of("r.json", "r.csv", "r.html");
        List<Path> files = names.stream().map(temp::resolve).toList();
        CliResult swept =
                run(
                        "gil sweep --subjects simulated --cores 1,2 --rounds 2 --warmup 0"
                                .concat(" --intervals 5ms,1ms --task-time 20ms --json ")
                                .concat(files.get(0) + " --csv " + files.get(1))
                                .concat(" --html " + files.get(2))
                                .split(" ", -1));
        assertThat(swept.exitCode()).as(swept.stderr()).isEqualTo(ExitCode.OK);
        assertThat(files).allMatch(Files::isRegularFile);
        CliResult shown = run("gil", "show", files.getFirst().toString());
        assertThat(shown.stdout().lines()).allMatch(line -> line.length() <= 80);
        assertThat(swept.stdout()).startsWith(shown.stdout());
    }

    @Test
    void every_policy_has_a_sentence_that_fits() {
        CliResult result = run("gil", "policies");
        assertThat(result.stdout().lines())
                .hasSizeGreaterThanOrEqualTo(9)
                .allMatch(line -> line.length() > 30 && line.length() <= 80);
    }
}
