package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.ThreadingRun.bare;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.threading.Barrier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** threading's barriers; {@code contract/locks.py} is the other half. */
class BarrierCases {
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

    void a_barrier_opens_when_all_have_come(Trace t) {
        run.main(
                () -> {
                    List<String> acted = new ArrayList<>();
                    Barrier barrier = new Barrier(py, 3, () -> acted.add("action"));
                    t.log(bare(barrier), barrier.parties(), barrier.nWaiting(), barrier.broken());
                    for (int round = 0; round < 2; round++) {
                        List<Integer> places = Collections.synchronizedList(new ArrayList<>());
                        List<PyThread> threads = new ArrayList<>();
                        for (int i = 1; i <= 2; i++) {
                            int come = i;
                            threads.add(run.started(() -> places.add(barrier.await())));
                            run.until(() -> barrier.nWaiting() == come);
                            t.log(bare(barrier));
                        }
                        t.log(barrier.await(), acted);
                        for (PyThread thread : threads) {
                            thread.join();
                        }
                        t.log(ThreadingRun.sorted(places), barrier.nWaiting());
                    }
                });
    }

    void a_barrier_of_one_never_waits(Trace t) {
        run.main(
                () -> {
                    Barrier barrier = new Barrier(py, 1);
                    t.log(barrier.await(), barrier.await(0), barrier.nWaiting());
                    t.tell(() -> new Barrier(py, 0));
                });
    }

    void a_barrier_breaks_when_a_wait_takes_too_long(Trace t) {
        run.main(
                () -> {
                    Barrier barrier = new Barrier(py, 2);
                    t.tell(() -> barrier.await(0.01));
                    t.log(bare(barrier), barrier.broken());
                    t.tell(() -> barrier.await());
                    barrier.reset();
                    t.log(bare(barrier), barrier.broken());
                    Barrier limited = new Barrier(py, 2, 0.01);
                    t.tell(() -> limited.await());
                });
    }

    void a_barriers_action_that_fails_breaks_it(Trace t) {
        run.main(
                () -> {
                    Barrier barrier =
                            new Barrier(
                                    py,
                                    1,
                                    () -> {
                                        throw new ValueError("boo");
                                    });
                    t.tell(() -> barrier.await());
                    t.log(barrier.broken());
                    t.tell(() -> barrier.await());
                });
    }

    private PyThread waiter(Trace t, Barrier barrier) throws InterruptedException {
        PyThread thread = run.started(() -> t.tell(() -> barrier.await()));
        run.until(() -> barrier.nWaiting() == 1);
        return thread;
    }

    void a_barrier_that_is_reset_tells_who_waits(Trace t) {
        run.main(
                () -> {
                    Barrier barrier = new Barrier(py, 2);
                    PyThread told = waiter(t, barrier);
                    barrier.reset();
                    told.join();
                    t.log(bare(barrier), barrier.broken());
                    PyThread other = run.started(barrier::await);
                    run.until(() -> barrier.nWaiting() == 1);
                    t.log(barrier.await());
                    other.join();
                });
    }

    void a_barrier_that_is_aborted_stays_broken(Trace t) {
        run.main(
                () -> {
                    Barrier barrier = new Barrier(py, 2);
                    PyThread thread = waiter(t, barrier);
                    barrier.abort();
                    thread.join();
                    t.log(bare(barrier), barrier.nWaiting());
                    t.tell(() -> barrier.await());
                });
    }
}
