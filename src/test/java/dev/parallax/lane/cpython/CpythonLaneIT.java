package dev.parallax.lane.cpython;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.record.ExceptionInfo;
import dev.parallax.record.LaneRun;
import dev.parallax.record.LaneStamp;
import dev.parallax.record.OutputLine;
import dev.parallax.record.RunStatus;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a script does normally, with the bundled CPython. */
class CpythonLaneIT extends CpythonLaneCase {
    @Test
    void eachLineNamesItsProcessAndThread() throws Exception {
        LaneRun run =
                run(
                        """
                        import threading
                        print("main")
                        worker = threading.Thread(target=lambda: print("work"), name="worker")
                        worker.start()
                        worker.join()
                        """);

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.output())
                .extracting(OutputLine::text, OutputLine::process, OutputLine::thread)
                .containsExactly(
                        tuple("main", "MainProcess", "MainThread"),
                        tuple("work", "MainProcess", "worker"));
        assertThat(run.output().getFirst().pid()).isPositive();
    }

    @Test
    void timesMemoryAndProcessorAreReported() throws Exception {
        LaneRun run = run("sum(range(3_000_000))");

        assertThat(run.wallSeconds()).isPositive();
        assertThat(run.cpuSeconds()).isPositive().isLessThan(run.wallSeconds() * 4);
        assertThat(run.peakMemoryBytes()).isBetween(1L << 20, 64L << 20);
    }

    @Test
    void aScriptSeesItselfAsMain() throws Exception {
        LaneRun run =
                run(
                        """
                        import sys, os
                        print(__name__, os.path.basename(__file__), len(sys.argv), __spec__)
                        print(sys.path[0] == os.path.dirname(__file__), sys.argv[0] == __file__)
                        print([name for name in sys.path[1:] if "lib" not in name])
                        print(sys.modules["__main__"].__dict__ is globals())
                        """);

        assertThat(stdout(run))
                .containsExactly("__main__ script.py 1 None", "True True", "[]", "True");
    }

    @Test
    void anUncaughtExceptionIsPrintedWithoutFramesOfParallax() throws Exception {
        LaneRun run = run("def fail():\n    raise KeyError('x')\n\nfail()\n");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.exception()).isEqualTo(new ExceptionInfo("KeyError", "'x'", "script.py", 2));
        assertThat(stderr(run)).first().isEqualTo("Traceback (most recent call last):");
        assertThat(stderr(run)).last().isEqualTo("KeyError: 'x'");
        assertThat(String.join("\n", stderr(run))).doesNotContain("parallax_lane");
    }

    @Test
    void exitStatusesAreCpythons() throws Exception {
        assertThat(run("raise SystemExit").exitCode()).isZero();
        assertThat(run("import sys; sys.exit(7)").exitCode()).isEqualTo(7);
        LaneRun message = run("raise SystemExit('no way')");
        assertThat(message.exitCode()).isEqualTo(1);
        assertThat(message.exception()).isNull();
        assertThat(stderr(message)).containsExactly("no way");
    }

    @Test
    void threadsAndExitFunctionsBelongToTheProgram() throws Exception {
        LaneRun run =
                run(
                        """
                        import atexit, threading
                        atexit.register(print, "exit function")
                        threading.Timer(0.05, print, ["timer"]).start()
                        print("last statement, no newline; ", end="")
                        """);

        assertThat(stdout(run))
                .containsExactly("timer", "last statement, no newline; exit function");
    }

    @Test
    void rawOutputIsKeptWithoutAWriter() throws Exception {
        LaneRun run = run("import os\nos.write(1, b'raw\\xff\\n')\nos.write(2, b'error')\n");

        assertThat(stdout(run)).containsExactly("raw\uFFFD");
        assertThat(stderr(run)).containsExactly("error");
        assertThat(run.output()).extracting(OutputLine::pid).containsOnly(0L);
    }

    @Test
    void aLineOfAMegabyteArrivesWhole() throws Exception {
        LaneRun run = run("print('é' * 500_000)\nprint('after')");

        assertThat(run.totals().lines()).isEqualTo(2);
        assertThat(stdout(run).getFirst()).startsWith("éééé").endsWith("…");
        assertThat(stdout(run)).last().isEqualTo("after");
    }

    @Test
    void theStampSaysWhatRan() throws Exception {
        LaneStamp talk = lane().prepare(Requests.script(script("pass")).build());
        LaneStamp today = lane().prepare(Requests.script(script("pass")).today().build());

        assertThat(talk.implementation()).isEqualTo("CPython");
        assertThat(talk.version()).startsWith(talk.languageVersion() + ".");
        assertThat(talk.gil()).isEqualTo("on");
        assertThat(talk.notes()).anyMatch(note -> note.contains("asyncio.coroutine"));
        assertThat(today.notes()).noneMatch(note -> note.contains("asyncio.coroutine"));
    }

    @Test
    void nothingIsWrittenBesideTheScript() throws Exception {
        Files.writeString(folder().resolve("helper.py"), "NAME = 'helper'\n");
        LaneRun run = run("import helper\nprint(helper.NAME)\n");

        assertThat(stdout(run)).containsExactly("helper");
        try (var files = Files.list(folder())) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("helper.py", "script.py");
        }
    }

    @Test
    void anInterpreterThatIsNoneIsRefusedInOneLine() {
        for (String named : new String[] {"/no/such/python", "sh"}) {
            assertThatThrownBy(() -> new Interpreters(WORK_DIR, Optional.of(named)).find())
                    .isInstanceOf(LaneUnavailableException.class)
                    .hasMessageContainingAll("--python " + named, "3.7 or newer")
                    .message()
                    .doesNotContain("\n");
        }
    }
}
