package dev.parallax.lane.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lane.LaneRequest.Era;
import dev.parallax.lane.LaneRequest.Processes;
import dev.parallax.manifest.Need;
import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine;
import dev.parallax.record.RunStatus;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.Set;

class GraalpyForkIT {
    private static final String POOL =
            """
            import multiprocessing, os
            from concurrent.futures import ProcessPoolExecutor
            factors = [1]
            def task(n):
                print(multiprocessing.current_process().name, os.getppid() == parent)
                return n * sum(factors)
            parent = os.getpid()
            factors.append(9)
            with ProcessPoolExecutor(2) as executor:
                print(list(executor.map(task, range(3))))
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

    @ParameterizedTest
    @EnumSource
    void anUnguardedScriptForksWithItsGlobals(Processes processes) throws Exception {
        LaneRun run = fixture.processes(POOL, processes);

        assertThat(LaneFixture.stderr(run)).isEmpty();
        assertThat(LaneFixture.stdout(run)).last().isEqualTo("[0, 10, 20]");
        assertThat(LaneFixture.stdout(run).subList(0, 3))
                .allMatch(line -> line.matches("ForkProcess-[12] True"));
        assertThat(run.output().subList(0, 3))
                .extracting(OutputLine::process)
                .allMatch(name -> name.startsWith("ForkProcess-"));
        assertThat(run.output().stream().limit(3).map(OutputLine::pid))
                .doesNotContain(ProcessHandle.current().pid());
    }

    @ParameterizedTest
    @EnumSource
    void exitCodesTellHowAChildEnded(Processes processes) throws Exception {
        LaneRun run =
                fixture.processes(
                        """
                        import multiprocessing as mp, os, signal, sys, time
                        def fails(): raise RuntimeError('in child')
                        def exits(): sys.exit(5)
                        def leaves(): os._exit(6)
                        def hangs(): time.sleep(60)
                        for target in fails, exits, leaves:
                            child = mp.Process(target=target)
                            child.start()
                            child.join()
                            print(child.exitcode)
                        for end in mp.Process.terminate, mp.Process.kill:
                            child = mp.Process(target=hangs, daemon=True)
                            child.start()
                            print(child.is_alive())
                            end(child)
                            child.join()
                            print(child.exitcode)
                        """,
                        processes);

        assertThat(LaneFixture.stdout(run))
                .containsExactly("1", "5", "6", "True", "-15", "True", "-9");
        assertThat(LaneFixture.stderr(run)).last().isEqualTo("RuntimeError: in child");
    }

    @ParameterizedTest
    @EnumSource
    void aKilledWorkerBreaksThePool(Processes processes) throws Exception {
        LaneRun run =
                fixture.processes(
                        """
                        import os, signal, time
                        from concurrent.futures import ProcessPoolExecutor
                        executor = ProcessPoolExecutor(1)
                        future = executor.submit(time.sleep, 60)
                        os.kill(next(iter(executor._processes)), signal.SIGKILL)
                        future.result()
                        """,
                        processes);

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(LaneFixture.exception(run).type())
                .as("%s", LaneFixture.stderr(run))
                .endsWith("BrokenProcessPool");
    }

    @Test
    void sleepIsPickledByItsName() throws Exception {
        LaneRun run =
                fixture.fork(
                        """
                        import pickle, time, asyncio
                        for function in (time.sleep, asyncio.sleep):
                            assert pickle.loads(pickle.dumps(function)) is function
                            print(function.__module__, function.__qualname__)
                        """);
        assertThat(LaneFixture.stdout(run)).containsExactly("time sleep", "asyncio.tasks sleep");
    }

    @Test
    void childrenSpeakOverPipesQueuesAndLocks() throws Exception {
        LaneRun run =
                fixture.fork(
                        """
                        import multiprocessing as mp
                        lock, event, queue = mp.Lock(), mp.Event(), mp.Queue()
                        here, there = mp.Pipe()
                        def child():
                            event.wait()
                            with lock:
                                queue.put(there.recv() * 2)
                        process = mp.Process(target=child)
                        process.start()
                        here.send(21)
                        event.set()
                        print(queue.get())
                        process.join()
                        with mp.Pool(2) as pool:
                            print(pool.map(abs, [-1, -2]))
                        """);

        assertThat(LaneFixture.stderr(run)).isEmpty();
        assertThat(LaneFixture.stdout(run)).containsExactly("42", "[1, 2]");
    }

    @Test
    void nestedFunctionsAndGrandchildrenWork() throws Exception {
        LaneRun run =
                fixture.fork(
                        """
                        import multiprocessing as mp
                        def outer(word):
                            def inner():
                                grandchild = mp.Process(target=lambda: print(word))
                                grandchild.start()
                                grandchild.join()
                            return inner
                        child = mp.Process(target=outer('deep'))
                        child.start()
                        child.join()
                        """);

        assertThat(LaneFixture.stderr(run)).isEmpty();
        assertThat(run.output()).singleElement().extracting(OutputLine::text).isEqualTo("deep");
        assertThat(run.output().getFirst().process()).isEqualTo("Process-1:1");
    }

    @Test
    void aChildHasTheProgramsModulesWithoutRunningThemAgain() throws Exception {
        LaneRun run =
                fixture.fork(
                        """
                        from __future__ import annotations
                        import multiprocessing as mp
                        print('top level')
                        class Point:
                            def __init__(self, x):
                                self.x = x
                        points = [Point(1)]
                        unpicklable = (i for i in range(3))
                        if __name__ == '__main__':
                            def show(hint: Undefined = None):
                                print(points[0].x, points[1].x, 'unpicklable' in globals())
                            points.append(Point(2))
                            child = mp.Process(target=show)
                            child.start()
                            child.join()
                        """);

        assertThat(LaneFixture.stderr(run)).isEmpty();
        assertThat(LaneFixture.stdout(run)).containsExactly("top level", "1 2 False");
    }

    @Test
    void todaysEraSpawnsAndFailsOnAnUnguardedScript() throws Exception {
        Path script = fixture.script(POOL);
        LaneRun run =
                fixture.lane.run(
                        LaneFixture.request(
                                script, Set.of(Need.PROCESSES), Era.TODAY, Processes.CONTEXTS));

        assertThat(run.exitCode()).isOne();
        assertThat(LaneFixture.stderr(run)).anyMatch(line -> line.startsWith("RuntimeError"));
    }
}
