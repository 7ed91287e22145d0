package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.PoolFunctions.all;
import static dev.parallax.semantics.contract.PoolFunctions.next;
import static dev.parallax.semantics.contract.PoolFunctions.range;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.futures.MapOptions;
import dev.parallax.semantics.futures.ThreadPoolExecutor;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.text.PyText;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** executor.map with a buffer; {@code contract/pool_map.py} is the other half. */
class PoolBufferCases {
    private static final String POOL =
            "test_concurrent_futures.test_thread_pool.ThreadPoolExecutorTest.";
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

    private static MapOptions buffer(int size) {
        return MapOptions.none().withBuffersize(size);
    }

    @Covers(POOL + "test_map_buffersize_value_validation")
    void a_buffer_has_room_for_one_at_least(Trace t) {
        run.main(
                () -> {
                    try (var pool = new ThreadPoolExecutor(py, 1)) {
                        for (int size : new int[] {0, -1}) {
                            t.tell(() -> pool.map(PoolFunctions::square, range(4), buffer(size)));
                        }
                    }
                });
    }

    @Covers({POOL + "test_map_buffersize", POOL + "test_map_buffersize_on_empty_iterable"})
    void with_a_buffer_results_are_the_same(Trace t) {
        run.main(
                () -> {
                    try (var pool = new ThreadPoolExecutor(py, 2)) {
                        for (int size : new int[] {1, 2, 4, 8}) {
                            t.log(all(pool.map(PoolFunctions::square, range(4), buffer(size))));
                        }
                        t.log(all(pool.map(PoolFunctions::square, range(0), buffer(2))));
                    }
                });
    }

    @Covers(POOL + "test_map_buffersize_on_infinite_iterable")
    void with_a_buffer_arguments_may_be_without_end(Trace t) {
        run.main(
                () -> {
                    try (var pool = new ThreadPoolExecutor(py, 2)) {
                        Iterable<Integer> count = () -> Stream.iterate(0, x -> x + 1).iterator();
                        Iterator<Integer> results =
                                pool.map(PoolFunctions::square, count, buffer(2));
                        t.log(results.next(), results.next(), results.next());
                    }
                });
    }

    @Covers(POOL + "test_map_buffersize_when_buffer_is_full")
    void arguments_are_taken_when_there_is_room(Trace t) {
        run.main(
                () -> {
                    List<Integer> taken = new ArrayList<>();
                    Iterable<Integer> arguments = () -> telling(range(5).iterator(), taken);
                    try (var pool = new ThreadPoolExecutor(py, 1)) {
                        Iterator<Integer> results =
                                pool.map(PoolFunctions::square, arguments, buffer(2));
                        t.log(PyText.repr(taken));
                        t.log(results.next(), PyText.repr(taken));
                        t.log(results.next(), PyText.repr(taken));
                        t.log(all(results), PyText.repr(taken));
                    }
                });
    }

    private static Iterator<Integer> telling(Iterator<Integer> from, List<Integer> taken) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return from.hasNext();
            }

            @Override
            public Integer next() {
                Integer next = from.next();
                taken.add(next);
                return next;
            }
        };
    }

    void a_buffer_is_not_filled_after_shutdown(Trace t) {
        run.main(
                () -> {
                    t.tell(() -> afterShutdown(5).next());
                    Iterator<Integer> ended = afterShutdown(5);
                    try {
                        ended.next();
                    } catch (RuntimeException e) {
                        t.log(next(ended));
                    }
                    t.log(all(afterShutdown(2)));
                });
    }

    private Iterator<Integer> afterShutdown(int end) throws InterruptedException {
        try (var pool = new ThreadPoolExecutor(py, 1)) {
            return pool.map(PoolFunctions::square, range(end), buffer(2));
        }
    }
}
