package dev.parallax.semantics.contract;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.threading.Barrier;
import dev.parallax.semantics.threading.BoundedSemaphore;
import dev.parallax.semantics.threading.Condition;
import dev.parallax.semantics.threading.Event;
import dev.parallax.semantics.threading.Lock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Corners of threading's locks; {@code contract/thread_corners.py} is the other half. */
class LockCornerCases {
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();
    private final List<Object> seen = Collections.synchronizedList(new ArrayList<>());

    void a_semaphore_is_held_within_a_with_block(Trace t) {
        run.main(
                () -> {
                    BoundedSemaphore semaphore = new BoundedSemaphore(py, 1);
                    t.tell(
                            () -> {
                                try (var _ = semaphore.enter()) {
                                    t.log(semaphore.acquire(false));
                                    throw new ValueError("boo");
                                }
                            });
                    t.log(semaphore.acquire(false));
                    semaphore.release();
                    t.tell(() -> semaphore.release());
                });
    }

    void a_condition_has_the_methods_of_its_lock(Trace t) {
        run.main(
                () -> {
                    Condition condition = new Condition(py, new Lock(py));
                    t.log(condition.acquire(true, -1), condition.acquire(false, -1));
                    condition.notifySome(5);
                    condition.notifyEvery();
                    t.log(condition.await(0));
                    condition.release();
                    t.tell(condition::release);
                });
    }

    void a_condition_forgets_who_gave_up(Trace t) {
        run.main(
                () -> {
                    Condition condition = new Condition(py);
                    try (var _ = condition.enter()) {
                        t.log(condition.await(0.001));
                        condition.notifyOne();
                        t.log(condition.await(0.001));
                    }
                });
    }

    void an_event_is_set_and_cleared_again(Trace t) {
        run.main(
                () -> {
                    Event event = new Event(py);
                    List<PyThread> threads = new ArrayList<>();
                    for (int i = 0; i < 2; i++) {
                        threads.add(
                                run.started(
                                        () -> {
                                            event.await();
                                            seen.add(true);
                                        }));
                    }
                    event.set();
                    for (PyThread thread : threads) {
                        thread.join();
                    }
                    event.clear();
                    event.set();
                    event.set();
                    t.log(PyText.repr(seen), event.isSet(), event.await(0));
                });
    }

    void a_barriers_action_runs_once_a_turn(Trace t) {
        run.main(
                () -> {
                    Barrier barrier = new Barrier(py, 2, () -> seen.add("turn"));
                    for (int i = 0; i < 3; i++) {
                        PyThread other = run.started(() -> barrier.await());
                        barrier.await();
                        other.join();
                    }
                    t.log(PyText.repr(seen), barrier.nWaiting(), barrier.broken());
                });
    }

    void a_barrier_can_be_used_again_after_a_reset(Trace t) {
        run.main(
                () -> {
                    Barrier barrier = new Barrier(py, 2);
                    barrier.abort();
                    t.tell(() -> barrier.await());
                    barrier.reset();
                    PyThread other = run.started(() -> barrier.await());
                    barrier.await();
                    other.join();
                    t.log(barrier.broken());
                });
    }
}
