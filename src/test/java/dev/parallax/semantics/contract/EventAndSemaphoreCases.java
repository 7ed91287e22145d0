package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.ThreadingRun.bare;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.interpreter.Waits;
import dev.parallax.semantics.threading.BoundedSemaphore;
import dev.parallax.semantics.threading.Event;
import dev.parallax.semantics.threading.Semaphore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** threading's events and semaphores; {@code contract/locks.py} is the other half. */
class EventAndSemaphoreCases {
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

    void an_event_lets_all_go_on(Trace t) {
        run.main(
                () -> {
                    Event event = new Event(py);
                    t.log(
                            bare(event),
                            event.isSet(),
                            event.await(0.01),
                            event.await(0),
                            event.await(-1));
                    List<Boolean> got = Collections.synchronizedList(new ArrayList<>());
                    List<PyThread> threads = new ArrayList<>();
                    for (int i = 0; i < 3; i++) {
                        threads.add(run.started(() -> got.add(event.await(Waits.FOREVER))));
                    }
                    event.set();
                    for (PyThread thread : threads) {
                        thread.join();
                    }
                    t.log(got, bare(event), event.await(Waits.FOREVER), event.await(0));
                    event.clear();
                    t.log(event.isSet(), event.await(0));
                });
    }

    void a_semaphore_counts(Trace t) {
        run.main(
                () -> {
                    Semaphore semaphore = new Semaphore(py, 2);
                    t.log(bare(semaphore));
                    t.log(
                            semaphore.acquire(true),
                            semaphore.acquire(false),
                            semaphore.acquire(false));
                    t.log(
                            semaphore.acquire(true, 0.01),
                            semaphore.acquire(true, 0),
                            semaphore.acquire(true, -1));
                    semaphore.release();
                    semaphore.release(3);
                    t.log(bare(semaphore));
                    t.tell(() -> semaphore.release(0));
                    t.tell(() -> semaphore.release(-1));
                    t.tell(() -> semaphore.acquire(false, 1));
                    t.tell(() -> new Semaphore(py, -1));
                    t.log(new Semaphore(py, 0).acquire(false));
                });
    }

    void a_semaphore_wakes_who_waits(Trace t) {
        run.main(
                () -> {
                    Semaphore semaphore = new Semaphore(py, 0);
                    List<Boolean> got = Collections.synchronizedList(new ArrayList<>());
                    List<PyThread> threads = new ArrayList<>();
                    for (int i = 0; i < 3; i++) {
                        threads.add(run.started(() -> got.add(semaphore.acquire(true))));
                    }
                    semaphore.release();
                    run.until(() -> got.size() == 1);
                    t.log(got);
                    semaphore.release(2);
                    for (PyThread thread : threads) {
                        thread.join();
                    }
                    t.log(got, bare(semaphore));
                });
    }

    void a_bounded_semaphore_keeps_its_bound(Trace t) {
        run.main(
                () -> {
                    BoundedSemaphore semaphore = new BoundedSemaphore(py, 2);
                    t.log(bare(semaphore));
                    t.tell(() -> semaphore.release());
                    semaphore.acquire();
                    t.log(bare(semaphore));
                    t.tell(() -> semaphore.release(2));
                    t.tell(() -> semaphore.release(0));
                    semaphore.release();
                    t.tell(() -> semaphore.release());
                    t.tell(() -> new BoundedSemaphore(py, -1));
                });
    }
}
