package dev.parallax.lane.graalpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parallax.lane.LaneRequest.Era;
import dev.parallax.lane.LaneRequest.Processes;
import dev.parallax.record.ExceptionInfo;
import dev.parallax.record.LaneRun;
import dev.parallax.record.LaneStamp;
import dev.parallax.record.OutputLine;
import dev.parallax.record.RunStatus;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Set;

class GraalpyLaneIT {
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
    void recordsEachLineWithItsProcessAndThread() throws Exception {
        LaneRun run =
                fixture.run(
                        """
                        import threading
                        print('one')
                        thread = threading.Thread(target=print, args=('two',), name='helper')
                        thread.start()
                        thread.join()
                        """);

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .extracting(OutputLine::text, OutputLine::process, OutputLine::thread)
                .containsExactly(
                        tuple("one", "MainProcess", "MainThread"),
                        tuple("two", "MainProcess", "helper"));
    }

    @Test
    void everyExecutionStartsAfresh() throws Exception {
        String text = "import sys; print(hasattr(sys, 'mark')); sys.mark = 1";

        assertThat(LaneFixture.stdout(fixture.run(text))).containsExactly("False");
        assertThat(LaneFixture.stdout(fixture.run(text))).containsExactly("False");
    }

    @Test
    void reportsAnUncaughtExceptionAsCpythonPrintsIt() throws Exception {
        LaneRun run = fixture.run("def f():\n    raise ValueError('boo')\nf()\n");

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.exitCode()).isOne();
        assertThat(run.exception())
                .isEqualTo(new ExceptionInfo("ValueError", "boo", "program.py", 2));
        assertThat(LaneFixture.stderr(run)).first().isEqualTo("Traceback (most recent call last):");
        assertThat(LaneFixture.stderr(run)).last().isEqualTo("ValueError: boo");
        assertThat(LaneFixture.stderr(run)).noneMatch(line -> line.contains("parallax_"));
    }

    @Test
    void exitsWithTheStatusOfSystemExit() throws Exception {
        assertThat(fixture.run("import sys; sys.exit(5)").exitCode()).isEqualTo(5);
    }

    @Test
    void bringsTheTalksEra() throws Exception {
        LaneRun run =
                fixture.run(
                        """
                        import asyncio, os
                        @asyncio.coroutine
                        def answer():
                            yield from asyncio.sleep(0)
                            return 42
                        print(asyncio.get_event_loop().run_until_complete(answer()))
                        print(os.cpu_count() >= 4)
                        """);

        assertThat(LaneFixture.stdout(run)).containsExactly("42", "True");
        assertThat(LaneFixture.stderr(run)).isEmpty();
    }

    @Test
    void leavesTodaysEraBare() throws Exception {
        Path script = fixture.script("import asyncio\nasyncio.coroutine\n");
        LaneRun run =
                fixture.lane.run(
                        LaneFixture.request(script, Set.of(), Era.TODAY, Processes.CONTEXTS));

        assertThat(LaneFixture.exception(run).type()).isEqualTo("AttributeError");
    }

    @Test
    void recordsRawOutputAndThatOfSubprocesses() throws Exception {
        String text =
                """
                import os, subprocess
                os.write(1, b'raw\\n')
                subprocess.run(['echo', 'from echo'])
                os.system('echo from system')
                """;

        LaneRun plain = fixture.run(text);
        assertThat(LaneFixture.stderr(plain)).isEmpty();
        assertThat(LaneFixture.stdout(plain))
                .containsExactlyInAnyOrder("raw", "from echo", "from system");
        LaneRun forking = fixture.fork(text);
        assertThat(LaneFixture.stderr(forking)).isEmpty();
        assertThat(LaneFixture.stdout(forking))
                .containsExactlyInAnyOrder("raw", "from echo", "from system");
    }

    @Test
    void callsTheProgramsOwnSignalHandlers() throws Exception {
        LaneRun run =
                fixture.run(
                        """
                        import os, signal
                        signal.signal(signal.SIGTERM, lambda number, frame: print('got', number))
                        os.kill(os.getpid(), signal.SIGTERM)
                        try:
                            signal.raise_signal(signal.SIGINT)
                        except KeyboardInterrupt:
                            print('interrupted')
                        """);

        assertThat(LaneFixture.stderr(run)).isEmpty();
        assertThat(LaneFixture.stdout(run)).containsExactly("got 15", "interrupted");
    }

    @Test
    void stampsWhatRanIt() throws Exception {
        Path script = fixture.script("print()");
        LaneStamp stamp =
                fixture.lane.prepare(
                        LaneFixture.request(script, Set.of(), Era.TALK_2018, Processes.CONTEXTS));

        assertThat(stamp.implementation()).isEqualTo("GraalPy");
        assertThat(stamp.languageVersion()).startsWith("3.12.");
        assertThat(stamp.compiler()).isNotBlank();
        assertThat(stamp.notes()).anyMatch(note -> note.contains("asyncio.coroutine"));
    }
}
