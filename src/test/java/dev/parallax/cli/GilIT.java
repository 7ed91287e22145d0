package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The laboratory, on the packaged program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GilIT {
    private Path temp = Path.of("");

    @BeforeAll
    void write_a_workload(@TempDir Path folder) throws IOException {
        temp = folder;
        Files.writeString(
                temp.resolve("two.gil"), "cores 2\nthread A: cpu 20ms\nthread B: cpu 20ms\n");
    }

    @Test
    void the_same_seed_gives_the_same_run_in_virtual_time() throws Exception {
        CliResult saved = simulate("1", "first.json");
        assertThat(saved.exitCode()).as(saved.stderr()).isEqualTo(ExitCode.OK);
        assertThat(saved.stdout()).contains("GIL 0 owner").contains("forced drops 6");

        simulate("1", "second.json");

        assertThat(temp.resolve("second.json")).hasSameTextualContentAs(temp.resolve("first.json"));
    }

    @Test
    void two_runs_are_compared_and_the_first_difference_named() throws Exception {
        simulate("1", "on.json");
        Program.run(temp, "gil", "simulate", "two.gil", "--gil", "none", "--json", "off.json");

        CliResult diff = Program.run(temp, "gil", "trace", "--diff", "on.json", "off.json");

        assertThat(diff.stdout()).contains("takes the GIL").contains("no thread needs a GIL");
    }

    @Test
    void an_experiment_measures_proves_its_modes_and_can_be_shown_again() throws Exception {
        CliResult run =
                Program.run(
                        temp,
                        List.of(
                                        "gil compare --subjects java,cpython,simulated",
                                        "--work countdown --rounds 2 --task-time 20ms",
                                        "--record results --html page.html")
                                .stream()
                                .flatMap(words -> Stream.of(words.split(" ", -1)))
                                .toArray(String[]::new));
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(ExitCode.OK);
        assertThat(run.stdout())
                .contains("threads off/on")
                .contains("held by one thread at a time")
                .contains("no GIL was taken")
                .contains("sys._is_gil_enabled(): True");
        assertThat(temp.resolve("page.html")).content().contains("Content-Security-Policy");

        CliResult shown = Program.run(temp, "gil", "show", "results/" + onlyFile("results"));

        assertThat(run.stdout()).contains(shown.stdout().strip().lines().limit(8).toList());
    }

    @Test
    void java_threads_are_traced_and_the_trace_told_in_words() throws Exception {
        Program.run(temp, "gil", "trace", "--json", "java.json", "--html", "java.html");
        assertThat(temp.resolve("java.html"))
                .content()
                .contains("def work(size)", "class Countdown");

        CliResult told = Program.run(temp, "gil", "explain", "java.json");

        assertThat(told.exitCode()).as(told.stderr()).isEqualTo(ExitCode.OK);
        assertThat(told.stdout()).contains("takes the GIL").contains("starts.");
    }

    @Test
    void every_published_measurement_holds() throws Exception {
        CliResult result = Program.run(temp, "gil", "validate");

        assertThat(result.stdout()).contains("All 21 fixtures hold.");
        assertThat(result.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_wrong_workload_is_one_line_with_its_place() throws Exception {
        Files.writeString(temp.resolve("wrong.gil"), "cores 2\nthread A: cpu 20\n");

        CliResult result = Program.run(temp, "gil", "simulate", "wrong.gil");

        assertThat(result.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(result.stderr().strip().lines()).hasSize(1);
        assertThat(result.stderr()).contains("wrong.gil:2:");
    }

    private CliResult simulate(String seed, String json) throws Exception {
        return Program.run(temp, "gil", "simulate", "two.gil", "--seed", seed, "--json", json);
    }

    private String onlyFile(String folder) throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve(folder))) {
            return files.map(Path::getFileName).map(Path::toString).toList().getFirst();
        }
    }
}
