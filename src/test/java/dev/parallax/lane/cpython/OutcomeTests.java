package dev.parallax.lane.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lane.python.RunnerResult;
import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputTotals;
import dev.parallax.record.RunStatus;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class OutcomeTests {
    private static final RunnerResult REPORTED =
            new RunnerResult(0, null, List.of(), 1.5, 0.5, 4096);

    @Test
    void aReportedEndHasThePythonSidesFigures() {
        LaneRun run = outcome(REPORTED).ended(0);

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.wallSeconds()).isEqualTo(1.5);
        assertThat(run.cpuSeconds()).isEqualTo(0.5);
        assertThat(run.peakMemoryBytes()).isEqualTo(4096);
    }

    @Test
    void aHighStatusThatWasReportedIsNoSignal() {
        LaneRun run = outcome(REPORTED).ended(137);

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.exitCode()).isEqualTo(137);
    }

    @Test
    void anUnreportedEndByASignalIsACrash() {
        LaneRun run = outcome(null).ended(139);

        assertThat(run.status()).isEqualTo(RunStatus.CRASHED);
        assertThat(run.reason()).isEqualTo("killed by signal 11");
        assertThat(run.exitCode()).isNull();
        assertThat(run.wallSeconds()).isEqualTo(9);
    }

    @Test
    void anUnreportedStatusIsWhatTheScriptAskedFor() {
        assertThat(outcome(null).ended(3).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(outcome(null).ended(255).status()).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void aTimeOutNamesItsLimitAndTheOption() {
        LaneRun run = outcome(null).timedOut(Duration.ofMillis(1500), "Thread 1");

        assertThat(run.status()).isEqualTo(RunStatus.TIMED_OUT);
        assertThat(run.reason()).contains("1.5 s", "--timeout");
        assertThat(run.threadDump()).isEqualTo("Thread 1");
    }

    private static Outcome outcome(@Nullable RunnerResult result) {
        return new Outcome(List.of(), List.of(), new OutputTotals(0, 0, ""), result, 9);
    }
}
