package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.Queues.kinds;
import static dev.parallax.semantics.contract.Queues.shared;
import static dev.parallax.semantics.contract.Queues.taken;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.interpreter.PyThread.Target;
import dev.parallax.semantics.queue.Queue;
import dev.parallax.semantics.queue.ShutDown;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** queue: tasks are counted, queues are shut down; {@code contract/queues.py} is the other half. */
class QueueEndCases {
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

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
                    for (Queue<@Nullable Object> q : kinds(py, 0)) {
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
}
