package dev.parallax.lane.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lane.python.Packages;
import dev.parallax.record.ExceptionInfo;
import dev.parallax.record.LaneRun;
import dev.parallax.record.RunStatus;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Every way in which a script can go wrong, and what is then recorded. */
class CpythonLaneGoesWrongIT extends CpythonLaneCase {
    @Test
    void aMissingScriptEndsAsPythonEnds() throws Exception {
        LaneRun run = run(Requests.script(folder().resolve("missing.py")));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(stderr(run))
                .singleElement()
                .asString()
                .contains("can't open file", "missing.py", "[Errno 2] No such file or directory");
    }

    @Test
    void aFolderIsNoScript() throws Exception {
        LaneRun run = run(Requests.script(folder()));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(stderr(run)).singleElement().asString().contains("Is a directory");
    }

    @Test
    void aSyntaxErrorShowsItsLine() throws Exception {
        LaneRun run = run("x = 1\ndef broken(:\n    pass\n");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(stderr(run).getFirst()).startsWith("  File \"").endsWith("script.py\", line 2");
        assertThat(stderr(run)).last().isEqualTo("SyntaxError: invalid syntax");
        assertThat(run.exception())
                .isEqualTo(new ExceptionInfo("SyntaxError", "invalid syntax", "script.py", 2));
    }

    @Test
    void aScriptThatIsNotUtf8IsRefusedInCpythonsWords() throws Exception {
        Path script = script("");
        Files.write(script, "x = 1\ny = 'caf\u00e9'\n".getBytes(StandardCharsets.ISO_8859_1));
        LaneRun run = run(Requests.script(script));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(stderr(run))
                .last()
                .asString()
                .startsWith("SyntaxError: Non-UTF-8 code starting with '\\xe9' in file ")
                .contains(" on line 2, but no encoding declared; see ");
    }

    @Test
    void anotherEncodingWorksWhenItIsDeclared() throws Exception {
        Path script = script("");
        String text = "# -*- coding: latin-1 -*-\nprint('caf\u00e9')\n";
        Files.write(script, text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(stdout(run(Requests.script(script)))).containsExactly("caf\u00e9");
    }

    @Test
    void anEndlessLoopIsStoppedAndSaysWhereItStood() throws Exception {
        Path script = script("def spin():\n    while True:\n        pass\n\nprint('on')\nspin()\n");
        LaneRun run = run(Requests.script(script).timeout(Duration.ofSeconds(2)));

        assertThat(run.status()).isEqualTo(RunStatus.TIMED_OUT);
        assertThat(run.reason()).contains("2.0 s", "--timeout");
        assertThat(run.exitCode()).isNull();
        assertThat(stdout(run)).containsExactly("on");
        assertThat(run.threadDump()).contains("script.py\", line", "in spin");
        assertThat(run.threadDump()).doesNotContain("parallax_lane");
    }

    @Test
    void aMillionLinesAreCountedAndFewAreKept() throws Exception {
        LaneRun run = run("for i in range(1_000_000):\n    print('line', i)\n");

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.totals().lines()).isEqualTo(1_000_000);
        assertThat(run.totals().kept()).isLessThan(10_000);
        assertThat(stdout(run)).first().isEqualTo("line 0");
        assertThat(stdout(run)).last().isEqualTo("line 999999");
    }

    @Test
    void outputWithoutLinesIsBounded() throws Exception {
        LaneRun run =
                run(
                        """
                        import os, sys
                        for i in range(100):
                            os.write(1, b"x" * 100_000)
                            sys.stdout.write("y" * 100_000)
                        """);

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.totals().lines()).isBetween(10L, 40L);
    }

    @Test
    void aProcessEndedByASignalCrashed() throws Exception {
        LaneRun run = run("import os, signal\nprint('on')\nos.kill(os.getpid(), signal.SIGKILL)\n");

        assertThat(run.status()).isEqualTo(RunStatus.CRASHED);
        assertThat(run.reason()).isEqualTo("killed by signal 9");
        assertThat(run.cpuSeconds()).isNaN();
        assertThat(stdout(run)).containsExactly("on");
    }

    @Test
    void osExitIsAnEndLikeAnyOther() throws Exception {
        LaneRun run = run("import os\nprint('on')\nprint('lost', end='')\nos._exit(3)\n");

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(stdout(run)).containsExactly("on");
    }

    @Test
    void aKilledWorkerBreaksItsPool() throws Exception {
        LaneRun run =
                run(
                        """
                        import os, signal
                        from concurrent.futures import ProcessPoolExecutor
                        def die():
                            os.kill(os.getpid(), signal.SIGKILL)
                        with ProcessPoolExecutor(1) as executor:
                            executor.submit(die).result()
                        """);

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(exception(run).type()).isEqualTo("concurrent.futures.process.BrokenProcessPool");
    }

    @Test
    void aWorkDirectoryThatCannotBeWrittenIsAReason() throws Exception {
        Path file = Files.writeString(folder().resolve("file"), "");
        Interpreters interpreters = new Interpreters(WORK_DIR, Optional.empty());
        var packages = new Packages(file, interpreters, Duration.ofSeconds(1));
        try (CpythonLane lane = new CpythonLane(file, interpreters, packages, line -> {})) {
            LaneRun run = lane.run(Requests.script(script("pass")).build());

            assertThat(run.status()).isEqualTo(RunStatus.UNSUPPORTED);
            assertThat(run.reason()).contains(file.toString(), "can be written");
        }
    }
}
