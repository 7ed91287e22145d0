package dev.parallax.semantics.multiprocessing;

import static dev.parallax.semantics.multiprocessing.Teller.list;
import static dev.parallax.semantics.multiprocessing.Teller.told;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.futures.MapIterator;
import dev.parallax.semantics.futures.MapOptions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cases about executors whose processes die, that are shut down, and that map. */
@Covers({
    "test_concurrent_futures.test_deadlock.ProcessPoolForkExecutorDeadlockTest.test_crash_big_data",
    "test_concurrent_futures.test_deadlock.ProcessPoolForkExecutorDeadlockTest.test_shutdown_deadlock",
    "test_concurrent_futures.test_deadlock.ProcessPoolForkExecutorDeadlockTest.test_shutdown_deadlock_pickle",
    "test_concurrent_futures.test_deadlock.ProcessPoolForkExecutorDeadlockTest.test_gh105829_should_not_deadlock_if_wakeup_pipe_full",
    "test_concurrent_futures.test_init.ProcessPoolForkFailingInitializerTest.test_initializer",
    "test_concurrent_futures.test_process_pool.ProcessPoolExecutorTest.test_force_shutdown_workers_dead_workers",
    "test_concurrent_futures.test_process_pool.ProcessPoolExecutorTest.test_map_chunksize",
    "test_concurrent_futures.test_process_pool.ProcessPoolExecutorTest.test_saturation",
    "test_concurrent_futures.test_process_pool.ProcessPoolForkProcessPoolExecutorTest.test_shutdown_race_issue12456",
    "test_concurrent_futures.test_shutdown.ProcessPoolForkProcessPoolShutdownTest.test_context_manager_shutdown",
    "test_concurrent_futures.test_shutdown.ProcessPoolForkProcessPoolShutdownTest.test_hang_gh94440",
    "test_concurrent_futures.test_shutdown.ProcessPoolForkProcessPoolShutdownTest.test_hang_issue12364",
    "test_concurrent_futures.test_shutdown.ProcessPoolForkProcessPoolShutdownTest.test_processes_terminate",
    "test_concurrent_futures.test_shutdown.ProcessPoolForkProcessPoolShutdownTest.test_shutdown_no_wait"
})
final class ExecutorCases {
    private ExecutorCases() {}

    static ProcessPoolExecutor pool(Teller t, int workers) {
        return new ProcessPoolExecutor(
                t.py(), workers, ProcessPoolOptions.none().withContext(t.fork()));
    }

    private static List<Integer> range(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    static void deathWithMuchData(Teller t) throws Exception {
        List<String> data = Collections.nCopies(10, "a".repeat(3_000_000));
        try (var e = pool(t, 2)) {
            // the rest of the calls may find the pool broken when they are submitted
            t.tell(told(() -> list(e.map(Functions::dieWith, data))).split(":", 2)[0]);
        }
    }

    static void deathAfterShutdown(Teller t) throws Exception {
        try (var e = pool(t, 2)) {
            var future = e.submit(UnrulyCases::die);
            e.shutdown(true);
            t.tell(told(future::result));
        }
    }

    static void refusalAfterShutdown(Teller t) throws Exception {
        try (var e = pool(t, 2)) {
            t.tell(e.submit(Functions::square, 2).result());
            var future =
                    e.submit(UnrulyCases::same, (Object) Unruly.whenPacked(Unruly.Deed.REFUSE));
            e.shutdown(false);
            t.tell(told(future::result));
        }
    }

    static void manyShortCalls(Teller t) throws Exception {
        try (var e = pool(t, 2)) {
            t.tell(list(e.map(Functions::square, range(300))).stream().mapToInt(x -> x).sum());
        }
        var e = pool(t, 2);
        var results = e.map(Functions::square, Collections.nCopies(5, 2));
        e.shutdown(true);
        assert results.hasNext() : "nobody has taken one";
    }

    static void deathBreaksAll(Teller t) throws Exception {
        try (var e = pool(t, 2)) {
            t.tell(e.submit(Functions::square, 1).result());
            t.tell(told(e.submit(UnrulyCases::die)::result));
            e.terminateWorkers();
            e.killWorkers();
            t.tell(told(() -> e.submit(Functions::square, 1)));
        }
    }

    static void shutdownAfterACancellation(Teller t) throws Exception {
        var e = pool(t, 1);
        t.tell(e.submit(Functions::square, 1).result());
        boolean cancelled = e.submit(Functions::square, 2).cancel();
        e.shutdown(true);
        assert cancelled || !cancelled : "either may be";
        t.tell(told(() -> e.submit(Functions::square, 3)));
    }

    static void shutdownWithoutWaiting(Teller t) throws Exception {
        var e = pool(t, 2);
        var results = e.map(Functions::square, range(6));
        e.shutdown(false);
        t.tell(list(results));
    }

    static void asManyAsAllowed(Teller t) throws Exception {
        try (var e = pool(t, 3)) {
            for (int i = 0; i < 45; i++) {
                t.ignore(e.submit(Functions::square, i));
            }
            t.tell(Multiprocessing.activeChildren(t.py()).size());
        }
        t.tell(Multiprocessing.activeChildren(t.py()).size());
    }

    static void initializerThatFails(Teller t) throws Exception {
        var options = ProcessPoolOptions.none().withContext(t.fork());
        var e = new ProcessPoolExecutor(t.py(), 2, options.withInitializer(Functions::failAtOnce));
        t.tell(told(e.submit(Functions::square, 1)::result));
        t.tell(told(() -> e.submit(Functions::square, 1)));
        e.shutdown(true);
    }

    static void mapOfChunks(Teller t) throws Exception {
        List<Integer> squares = range(40).stream().map(i -> i * i).toList();
        try (var e = pool(t, 2)) {
            for (int chunksize : List.of(6, 50, 40)) {
                t.tell(list(e.map(Functions::square, range(40), chunksize)).equals(squares));
            }
            t.tell(told(() -> e.map(Functions::square, range(4), -1)));
            var results = e.map(Functions::picky, range(6), 2);
            List<Object> four = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                four.add(told(results::next));
            }
            t.tell(four.toArray());
            t.tell(list(e.map(Functions::square, List.of())));
            mapWithBuffer(t, e);
        }
    }

    private static void mapWithBuffer(Teller t, ProcessPoolExecutor e) throws Exception {
        Iterator<Integer> numbers = Stream.iterate(0, n -> n + 1).iterator();
        Iterable<Integer> left = () -> numbers;
        var options = MapOptions.none().withChunksize(3).withBuffersize(2);
        MapIterator<Integer> squares = e.map(Functions::square, left, options);
        List<Integer> seven = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            seven.add(squares.next());
        }
        t.tell(seven, numbers.next());
        squares.close();
        t.tell(list(squares));
    }
}
