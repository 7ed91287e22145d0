package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What needs no other process: the simulation and saved files. */
class GilCommandTests {
    @TempDir private Path temp;

    private CliResult run(String... args) {
        return CliResult.of(temp, args);
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
    void beyond_the_end_of_a_trace_its_end_is_named() {
        CliResult result = run("gil", "explain", "countdown", "--from", "100s");
        assertThat(unwrapped(result.stdout()))
                .containsPattern(
                        "No step: --from is after the end of the trace, which is at [0-9.]+ ms\\.");
    }

    @Test
    void a_single_step_that_is_left_out_is_one_step() {
        int steps = told("--steps", "1000").split("\n +[0-9.]+ ms  ", -1).length - 1;
        assertThat(told("--steps", "" + (steps - 1))).contains("... and 1 more step: --steps");
    }

    private String told(String... options) {
        List<String> words = new ArrayList<>(List.of("gil", "explain", "countdown"));
        words.addAll(List.of(options));
        return run(words.toArray(String[]::new)).stdout();
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
