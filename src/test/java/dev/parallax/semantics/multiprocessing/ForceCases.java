package dev.parallax.semantics.multiprocessing;

import static dev.parallax.semantics.multiprocessing.Teller.told;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.interpreter.Interpreter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cases about calls that wait, and processes that are ended from outside meanwhile. */
@Covers({
    "test_concurrent_futures.test_process_pool.ProcessPoolExecutorTest.test_force_shutdown_workers",
    "test_concurrent_futures.test_process_pool.ProcessPoolExecutorTest.test_force_shutdown_workers_not_started_yet",
    "test_concurrent_futures.test_process_pool.ProcessPoolExecutorTest.test_force_shutdown_workers_stops_pool",
    "test_concurrent_futures.test_process_pool.ProcessPoolExecutorTest.test_kill_workers",
    "test_concurrent_futures.test_process_pool.ProcessPoolExecutorTest.test_killed_child",
    "test_concurrent_futures.test_process_pool.ProcessPoolExecutorTest.test_terminate_workers",
    "test_concurrent_futures.test_shutdown.ProcessPoolForkProcessPoolShutdownTest.test_cancel_futures"
})
final class ForceCases {
    private ForceCases() {}

    /** What an initializer leaves in a worker; each worker is a process of its own. */
    private static final class Signals {
        private static final List<Semaphore> GIVEN = new ArrayList<>();
    }

    static void begin(Interpreter py, List<Semaphore> upAndGo) {
        Signals.GIVEN.addAll(upAndGo);
    }

    static int waitToGo(Interpreter py, int x) throws InterruptedException {
        Signals.GIVEN.get(0).release();
        Signals.GIVEN.get(1).acquire();
        return x;
    }

    /** A pool with one worker, which waits, with more calls after its own. */
    private record Waiting(
            Teller t, ProcessPoolExecutor e, List<Future<Integer>> many, Semaphore go) {
        static Waiting make(Teller t, int calls) throws Exception {
            Semaphore up = t.fork().semaphore(0);
            Semaphore go = t.fork().semaphore(0);
            var options =
                    ProcessPoolOptions.none()
                            .withContext(t.fork())
                            .withInitializer(ForceCases::begin, new ArrayList<>(List.of(up, go)));
            var e = new ProcessPoolExecutor(t.py(), 1, options);
            List<Future<Integer>> many = new ArrayList<>();
            many.add(e.submit(ForceCases::waitToGo, 0));
            up.acquire();
            for (int i = 0; i < calls; i++) {
                many.add(e.submit(Functions::square, i));
            }
            return new Waiting(t, e, many, go);
        }

        void tellAll() {
            t.tell(many.stream().map(future -> told(future::result)).toList());
        }
    }

    static void callsInTheQueueHaveBegun(Teller t) throws Exception {
        Waiting waiting = Waiting.make(t, 4);
        t.tell(waiting.many().stream().map(future -> future.state().name()).toList());
        t.tell(waiting.many().stream().map(Future::cancel).toList());
        waiting.go().release();
        waiting.e().shutdown(true);
        waiting.tellAll();
    }

    static void shutdownCancels(Teller t) throws Exception {
        Waiting waiting = Waiting.make(t, 5);
        waiting.e().shutdown(false, true);
        waiting.go().release();
        waiting.e().shutdown(true);
        waiting.tellAll();
    }

    private interface End {
        void apply(ProcessPoolExecutor e) throws Exception;
    }

    private static void force(Teller t, End end) throws Exception {
        Waiting waiting = Waiting.make(t, 5);
        List<PyProcess> children = Multiprocessing.activeChildren(t.py());
        t.tell(children.size());
        end.apply(waiting.e());
        waiting.tellAll();
        children.getFirst().join();
        t.tell(children.getFirst().exitcode());
        t.tell(refused(waiting.e()));
    }

    private static boolean refused(ProcessPoolExecutor e) {
        String said = told(() -> e.submit(Functions::square, 1));
        return said.startsWith("RuntimeError:") || said.startsWith("BrokenProcessPool:");
    }

    static void terminatedWorkers(Teller t) throws Exception {
        force(t, ProcessPoolExecutor::terminateWorkers);
    }

    static void killedWorkers(Teller t) throws Exception {
        force(t, ProcessPoolExecutor::killWorkers);
    }

    static void workersThatNeverWere(Teller t) throws Exception {
        var first = ExecutorCases.pool(t, 1);
        first.terminateWorkers();
        t.tell(told(() -> first.submit(Functions::square, 1)));
        var second = ExecutorCases.pool(t, 1);
        second.killWorkers();
        t.tell(told(() -> second.submit(Functions::square, 1)));
    }

    static void idleWorkersEnded(Teller t) throws Exception {
        var e = ExecutorCases.pool(t, 1);
        t.tell(e.submit(Functions::square, 3).result());
        PyProcess worker = Multiprocessing.activeChildren(t.py()).getFirst();
        e.killWorkers();
        worker.join();
        t.tell(worker.isAlive());
        t.tell(refused(e));
    }

    static void killedWhileItRuns(Teller t) throws Exception {
        Waiting waiting = Waiting.make(t, 3);
        Multiprocessing.activeChildren(t.py()).getFirst().terminate();
        Set<String> said = new HashSet<>();
        waiting.many().forEach(future -> said.add(told(future::result)));
        t.tell(said);
        t.tell(told(() -> waiting.e().submit(Functions::square, 2)));
        waiting.e().shutdown(true);
    }
}
