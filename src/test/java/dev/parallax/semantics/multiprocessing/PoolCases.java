package dev.parallax.semantics.multiprocessing;

import static dev.parallax.semantics.multiprocessing.Teller.list;
import static dev.parallax.semantics.multiprocessing.Teller.told;
import static dev.parallax.semantics.multiprocessing.Teller.tried;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.ErrorName;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The cases about executors and pools. */
@Covers({
    "test_concurrent_futures.test_process_pool.ProcessPoolExecutorTest.test_killed_child",
    "test_concurrent_futures.test_process_pool.ProcessPoolExecutorTest.test_map_chunksize",
    "test_concurrent_futures.test_process_pool.ProcessPoolExecutorTest.test_traceback",
    "test_concurrent_futures.test_process_pool.ProcessPoolForkProcessPoolExecutorTest.test_submit",
    "test_concurrent_futures.test_process_pool.ProcessPoolForkProcessPoolExecutorTest.test_map",
    "test_concurrent_futures.test_process_pool.ProcessPoolForkProcessPoolExecutorTest.test_map_exception",
    "test_concurrent_futures.test_process_pool.ProcessPoolForkProcessPoolExecutorTest.test_max_workers_negative",
    "test_concurrent_futures.test_shutdown.ProcessPoolForkProcessPoolShutdownTest.test_run_after_shutdown",
    "_test_multiprocessing._TestPool.test_apply",
    "_test_multiprocessing._TestPool.test_map",
    "_test_multiprocessing._TestPool.test_map_chunksize",
    "_test_multiprocessing._TestPool.test_async",
    "_test_multiprocessing._TestPool.test_imap",
    "_test_multiprocessing._TestPool.test_imap_unordered",
    "_test_multiprocessing._TestPool.test_make_pool",
    "_test_multiprocessing._TestPool.test_empty_iterable",
    "_test_multiprocessing._TestPool.test_enter",
    "_test_multiprocessing._TestPoolWorkerErrors.test_async_error_callback",
    "_test_multiprocessing._TestPoolWorkerLifetime.test_pool_worker_lifetime",
    "_test_multiprocessing._TestPoolWorkerLifetime.test_pool_maxtasksperchild_invalid"
})
final class PoolCases {
    private static final List<Integer> FIVE = List.of(0, 1, 2, 3, 4);

    private PoolCases() {}

    private static ProcessPoolExecutor executor(Teller t, int workers) {
        return new ProcessPoolExecutor(
                t.py(), workers, ProcessPoolOptions.none().withContext(t.fork()));
    }

    static void executorResults(Teller t) throws Exception {
        try (var e = executor(t, 2)) {
            t.tell(list(e.map(Functions::square, FIVE)));
            t.tell(list(e.map(Functions::square, FIVE, 2)));
        }
    }

    static void executorErrors(Teller t) throws Exception {
        try (var e = executor(t, 1)) {
            var future = e.submit(Functions::picky, 2);
            t.tell(told(future::result));
            Throwable raised = Objects.requireNonNull(future.exception());
            t.tell(ErrorName.of(Objects.requireNonNull(raised.getCause())).name());
            t.tell(told(e.submit(Functions::picky, 3)::result));
            var lost = Objects.requireNonNull(e.submit(Functions::unpicklable, 1).exception());
            t.tell(ErrorName.of(lost).name());
            t.tell(told(e.submit(Functions::picky, 4)::result));
        }
    }

    static void executorArguments(Teller t) {
        ProcessPoolOptions none = ProcessPoolOptions.none();
        t.tell(told(() -> new ProcessPoolExecutor(t.py(), 0)));
        t.tell(told(() -> none.withMaxTasksPerChild(0)));
        t.tell(told(() -> none.withContext(t.fork()).withMaxTasksPerChild(1)));
    }

    static void executorAfterShutdown(Teller t) throws Exception {
        var e = executor(t, 1);
        t.tell(e.submit(Functions::square, 3).result());
        e.shutdown(true);
        t.tell(told(() -> e.submit(Functions::square, 3)));
        e.shutdown(true);
    }

    static void executorBroken(Teller t) throws Exception {
        try (var e = executor(t, 1)) {
            t.tell(told(e.submit(Functions::die, 1)::result));
            t.tell(told(() -> e.submit(Functions::square, 1)));
        }
    }

    static void poolResults(Teller t) throws Exception {
        Pool pool = t.fork().pool(2);
        t.tell(pool.apply(Functions::square, 3));
        t.tell(pool.map(Functions::square, FIVE));
        t.tell(pool.map(Functions::square, List.<Integer>of()));
        t.tell(pool.map(Functions::square, FIVE, 2));
        t.tell(list(pool.imap(Functions::square, FIVE)));
        t.tell(list(pool.imap(Functions::square, FIVE, 2, true)));
        t.tell(list(pool.imapUnordered(Functions::square, FIVE)).stream().sorted().toList());
        List<Object> seen = new ArrayList<>();
        pool.applyAsync(Functions::square, 4, seen::add, null).await(60);
        t.tell(seen);
        pool.applyAsync(Functions::picky, 2, null, e -> seen.add(ErrorName.of(e).text())).await(60);
        t.tell(seen);
        pool.terminate();
    }

    static void poolErrors(Teller t) throws Exception {
        Pool pool = t.fork().pool(1);
        List<Integer> three = List.of(1, 2, 3);
        t.tell(told(() -> pool.apply(Functions::picky, 2)));
        t.tell(told(() -> pool.map(Functions::picky, three)));
        PoolIterator<Integer> results = pool.imap(Functions::picky, three);
        List<Object> four = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            four.add(told(() -> results.next(60)));
        }
        t.tell(four.toArray());
        AsyncResult<Integer> result = pool.applyAsync(Functions::picky, 2);
        result.await(60);
        t.tell(result.ready(), result.successful());
        t.tell(told(() -> pool.imap(Functions::square, List.of(1), 0, true)));
        t.tell(tried(pool::join));
        pool.terminate();
    }

    static void poolEnds(Teller t) throws Exception {
        t.tell(told(() -> t.fork().pool(0)));
        t.tell(told(() -> PoolOptions.maxTasksPerChild(0)));
        Pool pool = t.fork().pool(1);
        AsyncResult<List<Integer>> result = pool.mapAsync(Functions::square, List.of(0, 1, 2), 0);
        pool.close();
        t.tell(told(() -> pool.apply(Functions::square, 1)));
        pool.join();
        t.tell(result.get());
    }

    static void poolReplaces(Teller t) throws Exception {
        Pool pool = t.fork().pool(1, PoolOptions.maxTasksPerChild(1));
        Set<String> names = new HashSet<>();
        for (int i : List.of(0, 1, 2)) {
            names.add(pool.apply(Functions::name, i));
        }
        t.tell(names.size());
        pool.terminate();
    }
}
