package dev.parallax.lane.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.nio.file.Files;

/** The same scripts in the talk's Python and in today's. */
@EnabledOnOs(OS.LINUX)
class CpythonLaneErasIT extends CpythonLaneCase {
    private static final String COROUTINE =
            """
            import asyncio
            @asyncio.coroutine
            def say(what):
                yield from asyncio.sleep(0)
                return what
            @asyncio.coroutine
            def plain():
                return 'plain'
            @asyncio.coroutine
            def main():
                print((yield from say('hello')))
                print((yield from plain()))
                print((yield from asyncio.gather(say('a'), say('b'))))
            asyncio.run(main())
            """;

    private static final String LOOP =
            """
            import asyncio
            async def main():
                print('ran')
            loop = asyncio.get_event_loop()
            loop.run_until_complete(main())
            """;

    private static final String PROCESSES =
            """
            from concurrent import futures
            from helper import task
            with futures.ProcessPoolExecutor() as executor:
                print(list(executor.map(task, range(4))))
            """;

    @Test
    void coroutinesOfGeneratorsRunInTheTalksEra() throws Exception {
        assertThat(stdout(run(COROUTINE))).containsExactly("hello", "plain", "['a', 'b']");
    }

    @Test
    void coroutinesOfGeneratorsAreGoneToday() throws Exception {
        LaneRun run = runToday(COROUTINE);

        assertThat(exception(run).lastLine())
                .isEqualTo("AttributeError: module 'asyncio' has no attribute 'coroutine'");
    }

    @Test
    void anEventLoopIsMadeOnDemandInTheTalksEra() throws Exception {
        LaneRun run = run(LOOP);

        assertThat(stdout(run)).containsExactly("ran");
        assertThat(stderr(run)).isEmpty();
    }

    @Test
    void noEventLoopIsMadeToday() throws Exception {
        LaneRun run = runToday(LOOP);

        assertThat(exception(run).lastLine())
                .isEqualTo("RuntimeError: There is no current event loop in thread 'MainThread'.");
    }

    @Test
    void anUnguardedScriptForksItsWorkersInTheTalksEra() throws Exception {
        helper();
        LaneRun run = run(PROCESSES);

        assertThat(run.exitCode()).isZero();
        assertThat(stdout(run)).contains("[0, 1, 2, 3]").hasSize(5);
        assertThat(run.output().subList(0, 4))
                .allMatch(line -> line.process().startsWith("ForkProcess-"))
                .allMatch(line -> line.text().equals(line.pid() + " " + line.process()));
    }

    @Test
    void anUnguardedScriptBreaksTodayAndItsChildrensErrorsAreRecorded() throws Exception {
        helper();
        LaneRun run = runToday(PROCESSES);

        assertThat(run.exitCode()).isEqualTo(1);
        // Which one it is depends on whether the fork server dies before or after it is asked.
        assertThat(exception(run).type())
                .containsAnyOf("ConnectionResetError", "BrokenProcessPool", "EOFError");
        long mainPid = run.output().getLast().pid();
        assertThat(run.output())
                .filteredOn(line -> line.text().startsWith("RuntimeError:"))
                .extracting(OutputLine::pid)
                .isNotEmpty()
                .doesNotContain(mainPid, 0L);
    }

    @Test
    void aGuardedScriptRunsTodayAndItsChildrenAreRecorded() throws Exception {
        helper();
        LaneRun run = runToday("if __name__ == '__main__':\n" + PROCESSES.indent(4));

        assertThat(stdout(run)).contains("[0, 1, 2, 3]").hasSize(5);
        assertThat(run.output().subList(0, 4))
                .allMatch(line -> line.text().equals(line.pid() + " " + line.process()));
    }

    @Test
    void theTalksMachineHadFourProcessors() throws Exception {
        LaneRun run = run("import os\nprint(os.cpu_count() >= 4, os.process_cpu_count() >= 4)\n");

        assertThat(stdout(run)).containsExactly("True True");
    }

    private void helper() throws Exception {
        Files.writeString(
                folder().resolve("helper.py"),
                """
                import multiprocessing, os
                def task(number):
                    print(os.getpid(), multiprocessing.current_process().name)
                    return number
                """);
    }

    private LaneRun runToday(String script) throws Exception {
        return run(Requests.script(script(script)).today());
    }
}
