package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SyncTasks.bare;
import static dev.parallax.semantics.contract.SyncTasks.spawn;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.BoundedSemaphore;
import dev.parallax.semantics.asyncio.Event;
import dev.parallax.semantics.asyncio.Semaphore;
import dev.parallax.semantics.asyncio.Task;

import java.util.ArrayList;
import java.util.List;

/** asyncio's event and semaphores; {@code contract/asyncio_sync.py} is the other half. */
class AsyncioEventAndSemaphoreCases extends AsyncioProgram {
    @Covers({
        "test_asyncio.test_locks.EventTests.test_repr",
        "test_asyncio.test_locks.EventTests.test_wait",
        "test_asyncio.test_locks.EventTests.test_wait_on_set",
        "test_asyncio.test_locks.EventTests.test_wait_cancel",
        "test_asyncio.test_locks.EventTests.test_clear",
        "test_asyncio.test_locks.EventTests.test_clear_with_waiters"
    })
    void an_event_wakes_all(Trace t) {
        run(
                async -> {
                    Event event = new Event(asyncio);
                    t.log(bare(event), event.isSet());
                    spawn(asyncio, t, "a", event.await());
                    spawn(asyncio, t, "b", event.await());
                    var c = spawn(asyncio, t, "c", event.await());
                    async.await(turns(2));
                    t.log(bare(event));
                    c.cancel();
                    event.set();
                    event.clear();
                    t.log(bare(event));
                    async.await(turns(3));
                    t.log(bare(event));
                    event.set();
                    event.set();
                    t.log(async.await(event.await()), bare(event));
                });
    }

    @Covers({
        "test_asyncio.test_locks.SemaphoreTests.test_repr",
        "test_asyncio.test_locks.SemaphoreTests.test_semaphore",
        "test_asyncio.test_locks.SemaphoreTests.test_semaphore_value",
        "test_asyncio.test_locks.SemaphoreTests.test_acquire",
        "test_asyncio.test_locks.SemaphoreTests.test_initial_value_zero",
        "test_asyncio.test_locks.SemaphoreTests.test_release_no_waiters"
    })
    void a_semaphore_counts(Trace t) {
        run(
                async -> {
                    Semaphore sem = new Semaphore(asyncio, 2);
                    t.log(bare(sem), sem.locked());
                    t.log(async.await(sem.acquire()), bare(sem));
                    async.await(sem.acquire());
                    t.log(bare(sem), sem.locked());
                    for (String n : List.of("a", "b", "c")) {
                        spawn(asyncio, t, n, sem.acquire());
                    }
                    async.await(turns(2));
                    t.log(bare(sem));
                    sem.release();
                    sem.release();
                    t.log(bare(sem));
                    async.await(turns(3));
                    t.log(bare(sem));
                    for (int i = 0; i < 4; i++) {
                        sem.release();
                    }
                    async.await(turns(3));
                    t.log(bare(sem));
                    t.tell(() -> new Semaphore(asyncio, -1));
                    t.log(bare(new Semaphore(asyncio, 0)));
                });
    }

    @Covers({
        "test_asyncio.test_locks.SemaphoreTests.test_acquire_fifo_order",
        "test_asyncio.test_locks.SemaphoreTests.test_acquire_hang"
    })
    void a_semaphore_is_fair(Trace t) {
        run(
                async -> {
                    Semaphore sem = new Semaphore(asyncio, 1);
                    async.await(sem.acquire());
                    spawn(asyncio, t, "a", sem.acquire());
                    async.await(turns(2));
                    sem.release();
                    spawn(asyncio, t, "b", sem.acquire());
                    t.log(sem.locked(), bare(sem));
                    async.await(turns(4));
                    sem.release();
                    async.await(turns(4));
                    t.log(bare(sem));
                });
    }

    @Covers({
        "test_asyncio.test_locks.SemaphoreTests.test_acquire_cancel",
        "test_asyncio.test_locks.SemaphoreTests.test_acquire_cancel_before_awoken",
        "test_asyncio.test_locks.SemaphoreTests.test_acquire_no_hang"
    })
    void a_woken_but_cancelled_waiter_gives_its_permit_back(Trace t) {
        run(
                async -> {
                    Semaphore sem = new Semaphore(asyncio, 0);
                    List<Task<?>> tasks = new ArrayList<>();
                    for (String n : List.of("a", "b", "c", "d")) {
                        tasks.add(spawn(asyncio, t, n, sem.acquire()));
                    }
                    async.await(turns(2));
                    sem.release();
                    sem.release();
                    tasks.get(0).cancel();
                    tasks.get(2).cancel();
                    async.await(turns(5));
                    t.log(bare(sem), tasks.stream().map(Task::done).toList());
                });
    }

    @Covers("test_asyncio.test_locks.SemaphoreTests.test_release_not_acquired")
    void a_bounded_semaphore_has_a_bound(Trace t) {
        run(
                async -> {
                    BoundedSemaphore sem = new BoundedSemaphore(asyncio, 1);
                    t.log(bare(sem));
                    t.tell(() -> sem.release());
                    async.await(sem.acquire());
                    t.tell(() -> sem.release());
                    t.tell(() -> sem.release());
                    t.tell(() -> new BoundedSemaphore(asyncio, -1));
                });
    }
}
