package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.parallax.record.RecordJson;
import dev.parallax.record.RunRecord;
import dev.parallax.record.RunStatus;
import dev.parallax.semantics.interpreter.Signals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ctrl-C in the middle of a run. */
class InterruptIT {
    @TempDir private Path temp;

    @Test
    void leaves_valid_records_and_no_process() throws Exception {
        assumeThat(Signals.interruptsAreIgnored())
                .as("SIGINT is ignored here, as in jobs that a shell started in the background")
                .isFalse();
        Path begun = temp.resolve("begun");
        new UserFolder(temp.resolve("a")).with("print(1)", "py.print(1);");
        new UserFolder(temp.resolve("b"))
                .with(
                        "import time\nopen(%r, 'w').close()\ntime.sleep(600)\n"
                                .replace("%r", "'" + begun + "'"),
                        "py.print(1);");
        Program.Started started =
                Program.start(
                        temp,
                        "run",
                        "a",
                        "b",
                        "--lanes",
                        "cpython,graalpy,java",
                        "--record",
                        "records");
        waitFor(begun, started.process());
        List<ProcessHandle> children = started.process().descendants().toList();
        new ProcessBuilder("kill", "-INT", "" + started.process().pid()).start().waitFor();

        assertThat(started.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(started.process().exitValue()).isEqualTo(ExitCode.INTERRUPTED);
        RunRecord whole = RecordJson.read(temp.resolve("records/a-case.json"));
        RunRecord cut = RecordJson.read(temp.resolve("records/b-case.json"));
        assertThat(whole.lanes()).allSatisfy(lane -> status(lane.runs(), RunStatus.COMPLETED));
        assertThat(cut.lanes()).allSatisfy(lane -> status(lane.runs(), RunStatus.INTERRUPTED));
        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    private static void status(List<dev.parallax.record.LaneRun> runs, RunStatus expected) {
        assertThat(runs.getLast().status()).isEqualTo(expected);
    }

    private static void waitFor(Path file, Process process) throws Exception {
        while (!Files.exists(file)) {
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).as("ended early").isFalse();
        }
    }
}
