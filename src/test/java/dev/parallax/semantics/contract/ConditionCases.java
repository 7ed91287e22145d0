package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.ThreadingRun.bare;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.interpreter.Waits;
import dev.parallax.semantics.threading.Condition;
import dev.parallax.semantics.threading.Lock;
import dev.parallax.semantics.threading.RLock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** threading's conditions; {@code contract/locks.py} is the other half. */
class ConditionCases {
    private final ThreadingRun run = new ThreadingRun();
    private final Interpreter py = run.py();

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
                        t.log(ThreadingRun.sorted(woken));
                    }
                    try (var _ = condition.enter()) {
                        condition.notifyEvery();
                        t.log(bare(condition));
                    }
                    for (PyThread thread : threads) {
                        thread.join();
                    }
                    t.log(ThreadingRun.sorted(woken));
                });
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
}
