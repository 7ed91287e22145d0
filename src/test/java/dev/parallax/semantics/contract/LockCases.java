package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.ThreadingRun.bare;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.threading.BasicLock;
import dev.parallax.semantics.threading.Lock;
import dev.parallax.semantics.threading.RLock;

import java.util.List;
import java.util.function.Supplier;

/** threading's locks; {@code contract/locks.py} is the other half. */
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
}
