package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.Queues.kinds;
import static dev.parallax.semantics.contract.Queues.taken;

import dev.parallax.semantics.errors.PyBaseException;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.queue.Empty;
import dev.parallax.semantics.queue.Full;
import dev.parallax.semantics.queue.PriorityQueue;
import dev.parallax.semantics.queue.Queue;
import dev.parallax.semantics.queue.ShutDown;
import dev.parallax.semantics.queue.SimpleQueue;
import dev.parallax.semantics.text.Tuple;
import dev.parallax.semantics.threading.BrokenBarrierError;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** queue: what is put and got; {@code contract/queues.py} is the other half. */
class QueueCases {
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

    void each_kind_has_its_order(Trace t) {
        run.main(
                () -> {
                    for (Queue<@Nullable Object> q : kinds(py, 0)) {
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
                    for (Queue<@Nullable Object> q : kinds(py, 2)) {
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
                    for (Queue<@Nullable Object> q : kinds(py, 0)) {
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
                    for (Queue<@Nullable Object> q : kinds(py, 0).subList(0, 2)) {
                        q.put(null);
                        t.log(q.qsize(), q.get(), q.empty());
                    }
                    SimpleQueue<@Nullable Object> q = new SimpleQueue<>(py);
                    q.put(null);
                    t.log(q.qsize(), q.get(), q.empty());
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

    void errors_have_their_modules(Trace t) {
        for (PyBaseException error :
                List.of(new Empty(), new Full(), new ShutDown(), new BrokenBarrierError())) {
            t.log(error.module(), error.pythonName(), error instanceof RuntimeError);
        }
    }
}
