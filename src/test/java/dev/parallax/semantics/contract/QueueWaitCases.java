package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.Queues.kinds;
import static dev.parallax.semantics.contract.Queues.shared;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.interpreter.PyThread.Target;
import dev.parallax.semantics.queue.Queue;
import dev.parallax.semantics.queue.SimpleQueue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** queue: one waits for another; {@code contract/queues.py} is the other half. */
class QueueWaitCases {
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

    void a_put_wakes_a_get(Trace t) {
        run.main(
                () -> {
                    for (Queue<@Nullable Object> q : kinds(py, 0)) {
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
}
