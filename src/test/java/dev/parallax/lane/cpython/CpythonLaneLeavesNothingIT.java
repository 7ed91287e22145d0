package dev.parallax.lane.cpython;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.lane.python.PythonFiles;
import dev.parallax.lane.python.RunnerConfig;
import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine;
import dev.parallax.record.RunStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/** After a run no process of the script is left, however well it hides. */
@DisabledOnOs(OS.WINDOWS)
class CpythonLaneLeavesNothingIT extends CpythonLaneCase {
    /** Forks a child that forks a grandchild and ends; the grandchild prints its pid and stays. */
    private static final String ORPHAN =
            """
            import os, time
            if os.fork() == 0:
                %s
                if os.fork() == 0:
                    print(os.getpid())
                    time.sleep(600)
                os._exit(0)
            os.wait()
            time.sleep(%s)
            """;

    @Test
    void anOrphanIsEndedAtTheEnd() throws Exception {
        LaneRun run = run(ORPHAN.formatted("pass", "0.5"));

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertGone(run);
    }

    @Test
    void anOrphanWithASessionOfItsOwnIsEndedAtTheTimeOut() throws Exception {
        Path script = script(ORPHAN.formatted("os.setsid()", "600"));
        LaneRun run = run(Requests.script(script).timeout(Duration.ofSeconds(2)));

        assertThat(run.status()).isEqualTo(RunStatus.TIMED_OUT);
        assertGone(run);
    }

    @Test
    void anInterruptEndsAll() throws Exception {
        Path script = script(ORPHAN.formatted("pass", "600"));
        BlockingQueue<OutputLine> lines = new LinkedBlockingQueue<>();
        FutureTask<LaneRun> run =
                new FutureTask<>(() -> lane(lines::add).run(Requests.script(script).build()));
        Thread runner = Thread.ofVirtual().start(run);
        long pid = Long.parseLong(lines.take().text());
        runner.interrupt();

        assertThatThrownBy(run::get).hasCauseInstanceOf(InterruptedException.class);
        assertGone(pid);
    }

    /** Whatever becomes of the host, its end of the program's standard input closes. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theProgramEndsWithItsHost() throws Exception {
        Path script = script(ORPHAN.formatted("pass", "600"));
        Path main = PythonFiles.unpack(WORK_DIR.toAbsolutePath()).resolve("parallax_main.py");
        ProcessBuilder builder =
                new Interpreters(WORK_DIR, Optional.empty())
                        .find()
                        .process(WORK_DIR.toAbsolutePath(), List.of(main.toString()));
        Map<String, Object> config =
                RunnerConfig.of(Requests.script(script).build(), Optional.empty());
        config.put("token", "");
        builder.environment().put("PARALLAX_CONFIG", RunnerConfig.json(config));
        Process process = builder.start();
        // frames that say that it begins come first
        String orphan = process.inputReader().readLine();
        while (!orphan.contains("[\"o\",")) {
            orphan = process.inputReader().readLine();
        }
        process.getOutputStream().close();

        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(20));
        assertGone(Long.parseLong(orphan.replaceAll(".*\"(\\d+)\"]$", "$1")));
    }

    private static void assertGone(LaneRun run) {
        assertThat(stdout(run)).singleElement().asString().containsOnlyDigits();
        assertGone(Long.parseLong(stdout(run).getFirst()));
    }

    /** The script would stay for ten minutes; init may take a moment to bury what was killed. */
    private static void assertGone(long pid) {
        ProcessHandle.of(pid)
                .ifPresent(
                        left -> assertThat(left.onExit()).succeedsWithin(Duration.ofSeconds(20)));
    }
}
