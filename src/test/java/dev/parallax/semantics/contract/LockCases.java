package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.ThreadingRun.bare;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.interpreter.Waits;
import dev.parallax.semantics.threading.Barrier;
import dev.parallax.semantics.threading.BasicLock;
import dev.parallax.semantics.threading.BoundedSemaphore;
import dev.parallax.semantics.threading.Condition;
import dev.parallax.semantics.threading.Event;
import dev.parallax.semantics.threading.Lock;
import dev.parallax.semantics.threading.RLock;
import dev.parallax.semantics.threading.Semaphore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** threading's locks: {@code contract/locks.py} is the other half. */
class LockCases {
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

    void a_lock_is_released_by_any_thread(Trace t) {
        run.main(
                () -> {
                    Lock lock = new Lock(py);
                    t.log(bare(lock), lock.locked());
                    t.log(lock.acquire(true), bare(lock), lock.locked());
                    t.log(lock.acquire(false), lock.acquire(true, 0.01), lock.acquire(true, 0));
                    run.thread(lock::release);
                    t.log(lock.locked());
                    t.tell(lock::release);
                });
    }

    void a_lock_waits_until_it_is_free(Trace t) {
        run.main(
                () -> {
                    Lock lock = new Lock(py);
                    lock.acquire();
                    PyThread waiting =
                            run.started(
                                    () -> {
                                        lock.acquire();
                                        t.log("got it");
                                    });
                    t.log("releasing");
                    lock.release();
                    waiting.join();
                    t.log(lock.locked());
                });
    }

    void limits_of_acquire_are_checked(Trace t) {
        run.main(
                () -> {
                    for (Supplier<BasicLock> kind : kinds()) {
                        t.tell(() -> kind.get().acquire(false, 3));
                        t.tell(() -> kind.get().acquire(false, 0));
                        t.tell(() -> kind.get().acquire(true, -3));
                        t.tell(() -> kind.get().acquire(true, -0.5));
                        t.tell(() -> kind.get().acquire(true, 1e10));
                        t.tell(() -> kind.get().acquire(true, Double.NaN));
                        t.tell(() -> kind.get().acquire(true, -1));
                    }
                });
    }

    private List<Supplier<BasicLock>> kinds() {
        return List.of(() -> new Lock(py), () -> new RLock(py));
    }

    void an_rlock_is_acquired_again_by_its_owner(Trace t) {
        run.main(
                () -> {
                    RLock lock = new RLock(py);
                    t.log(bare(lock));
                    t.log(lock.acquire(true), lock.acquire(true), lock.acquire(false));
                    t.log(bare(lock), lock.isOwned(), lock.recursionCount());
                    run.thread(
                            () ->
                                    t.log(
                                            lock.acquire(false),
                                            lock.isOwned(),
                                            lock.recursionCount()));
                    run.thread(() -> t.tell(lock::release));
                    for (int i = 0; i < 3; i++) {
                        lock.release();
                    }
                    t.log(bare(lock), lock.isOwned());
                    t.tell(lock::release);
                    run.thread(() -> t.log(lock.acquire(false)));
                });
    }

    void a_with_block_releases_whatever_happens(Trace t) {
        run.main(
                () -> {
                    Lock lock = new Lock(py);
                    t.tell(
                            () -> {
                                try (var _ = lock.enter()) {
                                    t.log(lock.locked());
                                    throw new ValueError("boo");
                                }
                            });
                    t.log(lock.locked());
                });
    }

    void a_condition_needs_its_lock(Trace t) {
        run.main(
                () -> {
                    Condition condition = new Condition(py);
                    t.log(bare(condition));
                    t.tell(() -> condition.await());
                    t.tell(condition::notifyOne);
                    t.tell(condition::notifyEvery);
                    t.tell(condition::release);
                    try (var _ = condition.enter()) {
                        t.log(bare(condition));
                        run.thread(() -> t.tell(condition::notifyOne));
                    }
                    t.log(bare(new Condition(py, new Lock(py))));
                });
    }

    void a_wait_that_is_not_notified_says_so(Trace t) {
        run.main(
                () -> {
                    Condition condition = new Condition(py);
                    try (var _ = condition.enter()) {
                        t.log(condition.await(0.01), condition.await(0), condition.await(-1));
                        t.log(bare(condition));
                        t.tell(() -> condition.await(1e10));
                    }
                });
    }

    void waiters_are_notified_in_their_order(Trace t) {
        run.main(
                () -> {
                    Condition condition = new Condition(py);
                    List<Integer> ready = Collections.synchronizedList(new ArrayList<>());
                    List<Integer> woken = Collections.synchronizedList(new ArrayList<>());
                    List<PyThread> threads = new ArrayList<>();
                    for (int i = 0; i < 4; i++) {
                        int number = i;
                        threads.add(
                                run.started(
                                        () -> {
                                            try (var _ = condition.enter()) {
                                                ready.add(number);
                                                condition.await();
                                                woken.add(number);
                                            }
                                        }));
                        run.until(() -> ready.size() == number + 1);
                        try (var _ = condition.enter()) {
                            t.log(bare(condition));
                        }
                    }
                    for (int n : new int[] {0, 1, 1}) {
                        int count = woken.size() + n;
                        try (var _ = condition.enter()) {
                            condition.notifySome(n);
                        }
                        run.until(() -> woken.size() >= count);
                        t.log(sorted(woken));
                    }
                    try (var _ = condition.enter()) {
                        condition.notifyEvery();
                        t.log(bare(condition));
                    }
                    for (PyThread thread : threads) {
                        thread.join();
                    }
                    t.log(sorted(woken));
                });
    }

    private static List<Integer> sorted(List<Integer> numbers) {
        return numbers.stream().sorted().toList();
    }

    void a_wait_gives_all_levels_of_an_rlock_back(Trace t) {
        run.main(
                () -> {
                    RLock lock = new RLock(py);
                    Condition condition = new Condition(py, lock);
                    try (var _ = condition.enter();
                            var _ = condition.enter()) {
                        run.started(
                                () -> {
                                    try (var _ = condition.enter()) {
                                        t.log("inside", lock.recursionCount());
                                        condition.notifyOne();
                                    }
                                });
                        condition.await();
                        t.log("back", lock.recursionCount());
                    }
                    t.log(lock.isOwned());
                });
    }

    void wait_for_asks_again_and_again(Trace t) {
        run.main(
                () -> {
                    Condition condition = new Condition(py);
                    AtomicInteger asked = new AtomicInteger();
                    try (var _ = condition.enter()) {
                        t.log(condition.awaitFor(() -> false, 0.01));
                        boolean met = condition.awaitFor(() -> asked.incrementAndGet() == 3, 0);
                        t.log(met, asked.get());
                        run.started(
                                () -> {
                                    try (var _ = condition.enter()) {
                                        condition.notifyOne();
                                    }
                                });
                        met = condition.awaitFor(() -> asked.incrementAndGet() == 3, Waits.FOREVER);
                        t.log(met, asked.get());
                    }
                });
    }

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
                        t.log(sorted(places), barrier.nWaiting());
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
