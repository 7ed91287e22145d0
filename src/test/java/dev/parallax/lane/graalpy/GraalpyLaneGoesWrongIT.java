package dev.parallax.lane.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.LaneRequest.Era;
import dev.parallax.lane.LaneRequest.Processes;
import dev.parallax.lane.OutputCollector;
import dev.parallax.manifest.Need;
import dev.parallax.record.LaneRun;
import dev.parallax.record.RunStatus;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

class GraalpyLaneGoesWrongIT {
    private static final String ENDLESS =
            """
            def spin():
                while True:
                    pass
            print('spinning')
            spin()
            """;
    private static final String DEADLOCK =
            """
            import multiprocessing, os, threading
            lock = multiprocessing.Lock()
            lock.acquire()
            reading, writing = os.pipe()
            threading.Thread(target=os.read, args=(reading, 1)).start()
            def child():
                lock.acquire()
            multiprocessing.Process(target=child).start()
            lock.acquire()
            """;

    @TempDir static Path folder;
    private static LaneFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new LaneFixture(folder);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void saysThatAScriptIsMissing() throws Exception {
        Path script = folder.resolve("nowhere.py");
        LaneRun run = fixture.lane.run(request(script, Set.of(), LaneFixture.PATIENCE));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(LaneFixture.stderr(run)).singleElement().asString().contains("nowhere.py");
    }

    @Test
    void reportsASyntaxErrorWithItsLine() throws Exception {
        LaneRun run = fixture.run("print('never')\ndef f(:\n");

        assertThat(run.exitCode()).isOne();
        assertThat(LaneFixture.exception(run).type()).isEqualTo("SyntaxError");
        assertThat(LaneFixture.exception(run).line()).isEqualTo(2);
        assertThat(LaneFixture.stdout(run)).isEmpty();
    }

    @Test
    void refusesSourceThatIsNotUtf8() throws Exception {
        Path script = fixture.script("print('caf\u00e9')\n".getBytes(StandardCharsets.ISO_8859_1));
        LaneRun run = fixture.lane.run(request(script, Set.of(), LaneFixture.PATIENCE));

        assertThat(run.exitCode()).isOne();
        assertThat(LaneFixture.stderr(run)).last().asString().contains("Non-UTF-8 code");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void endsAnExitingProgramAndNotTheHost(boolean thread) throws Exception {
        String exit =
                thread ? "threading.Thread(target=os._exit, args=(3,)).start()" : "os._exit(3)";
        String text =
                "import os, threading, time\nprint('a', end='')\n" + exit + "\ntime.sleep(60)";

        LaneRun plain = fixture.run(text);
        assertThat(plain.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(plain.exitCode()).isEqualTo(3);
        assertThat(plain.output()).isEmpty();
        assertThat(fixture.fork(text).exitCode()).isEqualTo(3);
    }

    @Test
    void aProgramThatKillsItselfHasCrashed() throws Exception {
        LaneRun run = fixture.fork("import os, signal; os.kill(os.getpid(), signal.SIGKILL)");

        assertThat(run.status()).isEqualTo(RunStatus.CRASHED);
        assertThat(run.reason()).isEqualTo("killed by signal 9");
    }

    @Test
    void stopsAnEndlessLoopAndSaysWhereItStood() throws Exception {
        Path script = fixture.script(ENDLESS);
        LaneRun run = fixture.lane.run(request(script, Set.of(), Duration.ofSeconds(2)));

        assertThat(run.status()).isEqualTo(RunStatus.TIMED_OUT);
        assertThat(run.reason()).contains("--timeout");
        assertThat(run.threadDump())
                .contains("in spin")
                .contains("program.py\", line 5 in <module>");
        assertThat(LaneFixture.stdout(run)).containsExactly("spinning");
    }

    @Test
    void endsSleepsThatOutliveTheirTime() throws Exception {
        Path script = fixture.script("import time\ntime.sleep(600.0)\n");
        LaneRun run = fixture.lane.run(request(script, Set.of(), Duration.ofSeconds(1)));

        assertThat(run.status()).isEqualTo(RunStatus.TIMED_OUT);
        assertThat(pythonThreads()).isZero();
    }

    @Test
    void getsThreadsAndChildrenOutOfADeadlock() throws Exception {
        Path script = fixture.script(DEADLOCK);
        LaneRun run =
                fixture.lane.run(request(script, Set.of(Need.PROCESSES), Duration.ofSeconds(4)));

        assertThat(run.status()).isEqualTo(RunStatus.TIMED_OUT);
        assertThat(pythonThreads()).isZero();
    }

    @Test
    void anInterruptEndsTheProgram() throws Exception {
        Path script = fixture.script(ENDLESS);
        LaneRequest request = request(script, Set.of(), LaneFixture.PATIENCE);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> fixture.lane.run(request))
                .isInstanceOf(InterruptedException.class);
        assertThat(pythonThreads()).isZero();
    }

    @Test
    void keepsAMillionLinesInBoundedMemory() throws Exception {
        Path script = fixture.script("for i in range(1_000_000): print(i)");
        LaneRun run = fixture.lane.run(request(script, Set.of(), Duration.ofMinutes(5)));

        assertThat(run.totals().lines()).isEqualTo(1_000_000);
        assertThat(run.output()).hasSize(OutputCollector.HEAD + OutputCollector.TAIL);
        assertThat(run.output().getLast().text()).isEqualTo("999999");
    }

    private static LaneRequest request(Path script, Set<Need> needs, Duration timeout) {
        return LaneFixture.request(script, needs, Era.TALK_2018, Processes.CONTEXTS, timeout);
    }

    /**
     * A thread that has told its end may still be on its last steps, so each is waited for. Those
     * made ahead have no process id in their name.
     */
    private static long pythonThreads() throws InterruptedException {
        long left = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith(PythonProcess.THREAD_NAME + "-")
                    && !thread.join(Duration.ofSeconds(10))) {
                left++;
            }
        }
        return left;
    }
}
