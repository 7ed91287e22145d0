package dev.parallax.semantics.contract;

import dev.parallax.semantics.errors.PyBaseException;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.interpreter.PyThread.Target;
import dev.parallax.semantics.queue.Empty;
import dev.parallax.semantics.queue.Full;
import dev.parallax.semantics.queue.LifoQueue;
import dev.parallax.semantics.queue.PriorityQueue;
import dev.parallax.semantics.queue.Queue;
import dev.parallax.semantics.queue.ShutDown;
import dev.parallax.semantics.queue.SimpleQueue;
import dev.parallax.semantics.text.Tuple;
import dev.parallax.semantics.threading.BrokenBarrierError;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** queue: {@code contract/queues.py} is the other half. */
class QueueCases {
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

    private List<Queue<@Nullable Object>> kinds(int maxsize) {
        return List.of(
                new Queue<>(py, maxsize),
                new LifoQueue<>(py, maxsize),
                new PriorityQueue<>(py, maxsize));
    }

    private static List<@Nullable Object> taken(Queue<@Nullable Object> q, int n)
            throws InterruptedException {
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            items.add(q.get());
        }
        return items;
    }

    private static <T> List<T> shared() {
        return Collections.synchronizedList(new ArrayList<>());
    }

    void each_kind_has_its_order(Trace t) {
        run.main(
                () -> {
                    for (Queue<@Nullable Object> q : kinds(0)) {
                        for (int item : new int[] {3, 1, 2}) {
                            q.put(item);
                        }
                        t.log(q.getClass().getSimpleName(), q.qsize(), taken(q, 3), q.empty());
                    }
                });
    }

    void a_full_queue_refuses_or_waits(Trace t) {
        run.main(
                () -> {
                    for (Queue<@Nullable Object> q : kinds(2)) {
                        t.log(q.maxsize(), q.full(), q.empty());
                        q.put(1);
                        q.putNowait(2);
                        t.log(q.full(), q.qsize());
                        t.tell(() -> q.putNowait(3));
                        t.tell(() -> q.put(3, false, 0));
                        t.tell(() -> q.put(3, true, 0.01));
                        t.tell(() -> q.put(3, true, 0));
                        t.tell(() -> q.put(3, true, -1));
                        t.tell(() -> q.put(3, false, -1));
                        t.log(q.qsize());
                    }
                });
    }

    void an_empty_queue_refuses_or_waits(Trace t) {
        run.main(
                () -> {
                    for (Queue<@Nullable Object> q : kinds(0)) {
                        t.tell(() -> q.getNowait());
                        t.tell(() -> q.get(false, 0));
                        t.tell(() -> q.get(true, 0.01));
                        t.tell(() -> q.get(true, 0));
                        t.tell(() -> q.get(true, -1));
                        t.tell(() -> q.get(false, -1));
                        q.put(5);
                        t.tell(() -> q.get(true, -1));
                        t.tell(() -> q.get(true, 0));
                    }
                });
    }

    void a_queue_without_a_limit_takes_any_timeout(Trace t) {
        run.main(
                () -> {
                    Queue<Integer> q = new Queue<>(py, -3);
                    t.tell(() -> q.put(1, true, -1));
                    t.log(q.full(), q.maxsize(), q.qsize());
                });
    }

    void none_can_be_put(Trace t) {
        run.main(
                () -> {
                    for (Queue<@Nullable Object> q : kinds(0).subList(0, 2)) {
                        q.put(null);
                        t.log(q.qsize(), q.get(), q.empty());
                    }
                    SimpleQueue<@Nullable Object> q = new SimpleQueue<>(py);
                    q.put(null);
                    t.log(q.qsize(), q.get(), q.empty());
                });
    }

    void a_put_wakes_a_get(Trace t) {
        run.main(
                () -> {
                    for (Queue<@Nullable Object> q : kinds(0)) {
                        List<@Nullable Object> got = new ArrayList<>();
                        PyThread thread = run.started(() -> got.add(q.get()));
                        q.put("x");
                        thread.join();
                        t.log(got);
                    }
                });
    }

    void a_get_makes_room_for_a_put(Trace t) {
        run.main(
                () -> {
                    Queue<String> q = new Queue<>(py, 1);
                    q.put("a");
                    PyThread thread = run.started(() -> q.put("b"));
                    t.log(q.get(), q.get());
                    thread.join();
                });
    }

    void all_that_is_put_is_got_once(Trace t) {
        run.main(
                () -> {
                    Queue<@Nullable Integer> q = new Queue<>(py, 3);
                    List<Integer> got = shared();
                    Target work =
                            () -> {
                                for (Integer item = q.get(); item != null; item = q.get()) {
                                    got.add(item);
                                }
                            };
                    List<PyThread> threads =
                            List.of(run.started(work), run.started(work), run.started(work));
                    for (int item = 0; item < 200; item++) {
                        q.put(item);
                    }
                    for (PyThread _ : threads) {
                        q.put(null);
                    }
                    for (PyThread thread : threads) {
                        thread.join();
                    }
                    List<Integer> all = IntStream.range(0, 200).boxed().toList();
                    t.log(got.stream().sorted().toList().equals(all));
                });
    }

    void priorities_are_compared_as_python_does(Trace t) {
        run.main(
                () -> {
                    Queue<@Nullable Object> q = new PriorityQueue<>(py);
                    q.put(Tuple.of(2, "b"));
                    q.put(Tuple.of(1, "z"));
                    q.put(Tuple.of(2, "a"));
                    q.put(Tuple.of(1.5, "x"));
                    t.log(taken(q, 4));
                    q.put(1);
                    t.tell(() -> q.put("a"));
                    t.log(q.qsize(), q.unfinishedTasks());
                });
    }

    void tasks_are_counted(Trace t) {
        run.main(
                () -> {
                    Queue<@Nullable Object> q = new Queue<>(py);
                    t.tell(q::taskDone);
                    q.join();
                    q.put(1);
                    q.put(2);
                    t.log(q.unfinishedTasks());
                    taken(q, 1);
                    q.taskDone();
                    t.log(q.unfinishedTasks(), q.qsize());
                    taken(q, 1);
                    q.taskDone();
                    q.join();
                    t.tell(q::taskDone);
                });
    }

    void join_waits_for_all_tasks(Trace t) {
        run.main(
                () -> {
                    Queue<Integer> q = new Queue<>(py);
                    List<Integer> done = shared();
                    for (int item = 0; item < 3; item++) {
                        q.put(item);
                    }
                    PyThread thread =
                            run.started(
                                    () -> {
                                        for (int i = 0; i < 3; i++) {
                                            done.add(q.get());
                                            q.taskDone();
                                        }
                                    });
                    q.join();
                    t.log(done, q.unfinishedTasks());
                    thread.join();
                });
    }

    void a_shut_down_queue_is_emptied_first(Trace t) {
        run.main(
                () -> {
                    for (Queue<@Nullable Object> q : kinds(0)) {
                        q.put(1);
                        t.log(q.isShutdown());
                        q.shutdown();
                        q.shutdown();
                        t.log(q.isShutdown());
                        t.tell(() -> q.put(2));
                        t.tell(() -> q.put(2, true, -1));
                        t.tell(() -> q.putNowait(2));
                        t.tell(() -> q.get());
                        t.tell(() -> q.get());
                        t.tell(() -> q.getNowait());
                        t.tell(() -> q.get(true, -1));
                        q.taskDone();
                        q.join();
                    }
                });
    }

    void a_queue_shut_down_at_once_is_empty(Trace t) {
        run.main(
                () -> {
                    Queue<@Nullable Object> q = new Queue<>(py);
                    for (int item = 0; item < 3; item++) {
                        q.put(item);
                    }
                    taken(q, 1);
                    q.shutdown(true);
                    t.log(q.qsize(), q.unfinishedTasks());
                    t.tell(() -> q.get());
                    q.taskDone();
                    q.join();
                    t.tell(q::taskDone);
                });
    }

    void a_shutdown_wakes_who_waits(Trace t) {
        run.main(
                () -> {
                    Queue<Integer> empty = new Queue<>(py);
                    Queue<Integer> full = new Queue<>(py, 1);
                    full.put(1);
                    List<String> told = shared();
                    Target get = telling(told, empty::get);
                    Target put = telling(told, () -> full.put(2));
                    List<PyThread> threads = new ArrayList<>();
                    for (Target target : List.of(get, get, put, put)) {
                        threads.add(run.started(target));
                    }
                    empty.shutdown();
                    full.shutdown();
                    for (PyThread thread : threads) {
                        thread.join();
                    }
                    t.log(told);
                });
    }

    private static Target telling(List<String> told, Target call) {
        return () -> {
            try {
                call.run();
            } catch (ShutDown e) {
                told.add(Trace.error(e));
            }
        };
    }

    void a_shutdown_at_once_ends_joins(Trace t) {
        run.main(
                () -> {
                    Queue<Integer> q = new Queue<>(py);
                    q.put(1);
                    PyThread thread = run.started(q::join);
                    q.shutdown(true);
                    thread.join();
                    t.log(q.unfinishedTasks());
                });
    }

    void a_simple_queue_never_refuses(Trace t) {
        run.main(
                () -> {
                    SimpleQueue<Integer> q = new SimpleQueue<>(py);
                    t.log(q.empty(), q.qsize());
                    q.put(1);
                    q.put(2, false, -5);
                    q.putNowait(3);
                    t.log(q.qsize(), q.get(), q.get(false, 0), q.getNowait());
                    t.tell(() -> q.getNowait());
                    t.tell(() -> q.get(true, 0.01));
                    t.tell(() -> q.get(true, 0));
                    t.tell(() -> q.get(true, -1));
                    t.tell(() -> q.get(false, -1));
                });
    }

    void a_simple_queue_wakes_a_get(Trace t) {
        run.main(
                () -> {
                    SimpleQueue<String> q = new SimpleQueue<>(py);
                    List<String> got = new ArrayList<>();
                    PyThread thread = run.started(() -> got.add(q.get()));
                    q.put("x");
                    thread.join();
                    t.log(got);
                });
    }

    void errors_have_their_modules(Trace t) {
        for (PyBaseException error :
                List.of(new Empty(), new Full(), new ShutDown(), new BrokenBarrierError())) {
            t.log(error.module(), error.pythonName(), error instanceof RuntimeError);
        }
    }
}
