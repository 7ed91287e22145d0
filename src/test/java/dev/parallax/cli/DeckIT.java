package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.record.LaneRecord;
import dev.parallax.record.OutputLine;
import dev.parallax.record.RecordJson;
import dev.parallax.record.RunRecord;
import dev.parallax.record.ThreadSpan;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** The main job: the whole talk, in every lane, on the packaged program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeckIT {
    private Path temp = Path.of("");
    private CliResult run = new CliResult(-1, "", "");

    @BeforeAll
    void run_the_deck(@TempDir Path folder) throws Exception {
        temp = folder;
        run = Program.run(temp, "run", "--time-scale", "0.2", "--record", "records");
    }

    @Test
    void every_comparison_is_accepted() {
        assertThat(run.exitCode()).as(run.stdout() + run.stderr()).isEqualTo(ExitCode.OK);
    }

    @Test
    void threads_and_processes_have_cpythons_names_in_every_lane() throws Exception {
        for (LaneRecord lane : record("io_bound-threads").lanes()) {
            assertThat(workers(lane))
                    .as(lane.lane())
                    .allSatisfy(
                            line -> {
                                assertThat(line.text())
                                        .matches(
                                                "PID: \\d+, Process Name: MainProcess, Thread Name:"
                                                        + " ThreadPoolExecutor-0_[0-3]");
                                assertThat(line.text()).endsWith(line.thread());
                            });
        }
        for (LaneRecord lane : record("io_bound-processes").lanes()) {
            assertThat(workers(lane))
                    .as(lane.lane())
                    .allSatisfy(
                            line -> {
                                assertThat(line.text())
                                        .matches(
                                                "PID: "
                                                        + line.pid()
                                                        + ", Process Name: ForkProcess-[1-4],"
                                                        + " Thread Name: MainThread");
                                assertThat(line.text()).contains(line.process());
                            });
        }
    }

    @Test
    void every_thread_is_seen_from_its_begin_to_its_end() throws Exception {
        for (LaneRecord lane : record("io_bound-threads").lanes()) {
            assertThat(lives(lane))
                    .as(lane.lane())
                    .contains("MainProcess MainThread", "MainProcess ThreadPoolExecutor-0_0");
        }
        for (LaneRecord lane : record("io_bound-processes").lanes()) {
            assertThat(lives(lane))
                    .as(lane.lane())
                    .contains("MainProcess MainThread", "ForkProcess-1 MainThread");
        }
    }

    private static List<String> lives(LaneRecord lane) {
        List<ThreadSpan> threads = lane.runs().getFirst().threads();
        assertThat(threads)
                .as(lane.lane())
                .allSatisfy(thread -> assertThat(thread.end()).isGreaterThan(thread.begin()));
        return threads.stream().map(each -> each.process() + " " + each.thread()).toList();
    }

    @Test
    void the_page_of_the_records_shows_them() throws Exception {
        CliResult report = Program.run(temp, "report", "records", "--html", "page.html");
        assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(temp.resolve("page.html"))
                .content()
                .contains("Threads over time", "ThreadPoolExecutor-0_0, from", "yield from");
    }

    @Test
    void processes_have_pids_of_their_own() throws Exception {
        for (LaneRecord lane : record("cpu_bound-processes").lanes()) {
            assertThat(workers(lane).stream().map(OutputLine::pid).distinct())
                    .as(lane.lane())
                    .hasSizeGreaterThan(1)
                    .doesNotContain(mainPid(lane));
        }
    }

    private static long mainPid(LaneRecord lane) {
        return lane.runs().getLast().output().getLast().pid();
    }

    private static List<OutputLine> workers(LaneRecord lane) {
        List<OutputLine> lines =
                lane.runs().getLast().output().stream()
                        .filter(line -> line.text().startsWith("PID"))
                        .toList();
        assertThat(lines).as(lane.lane()).hasSize(4);
        return lines;
    }

    private RunRecord record(String name) throws Exception {
        return RecordJson.read(temp.resolve("records").resolve(name + ".json"));
    }
}
