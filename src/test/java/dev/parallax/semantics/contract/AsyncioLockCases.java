package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SyncTasks.bare;
import static dev.parallax.semantics.contract.SyncTasks.bareText;
import static dev.parallax.semantics.contract.SyncTasks.spawn;
import static dev.parallax.semantics.contract.SyncTasks.told;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.Condition;
import dev.parallax.semantics.asyncio.Lock;
import dev.parallax.semantics.asyncio.Semaphore;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.AsyncContextManager;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** asyncio's lock; {@code contract/asyncio_sync.py} is the other half. */
class AsyncioLockCases extends AsyncioProgram {
    @Covers({
        "test_asyncio.test_locks.LockTests.test_repr",
        "test_asyncio.test_locks.LockTests.test_lock",
        "test_asyncio.test_locks.LockTests.test_acquire",
        "test_asyncio.test_locks.LockTests.test_release_not_acquired",
        "test_asyncio.test_locks.LockTests.test_release_no_waiters"
    })
    void a_lock_is_passed_on_in_the_order_of_asking(Trace t) {
        run(
                async -> {
                    Lock lock = new Lock(asyncio);
                    t.log(bare(lock), lock.locked());
                    t.log(async.await(lock.acquire()), bare(lock));
                    List<Task<?>> tasks = new ArrayList<>();
                    for (String n : List.of("a", "b", "c")) {
                        tasks.add(spawn(asyncio, t, n, lock.acquire()));
                    }
                    async.await(turns(2));
                    t.log(bare(lock));
                    for (int i = 0; i < 3; i++) {
                        lock.release();
                        t.log(bare(lock));
                        async.await(turns(2));
                    }
                    lock.release();
                    t.log(bare(lock), tasks.stream().allMatch(Task::done));
                    t.tell(() -> lock.release());
                });
    }

    @Covers("test_asyncio.test_locks.LockTests.test_cancel_release_race")
    void a_woken_lock_cannot_be_snatched(Trace t) {
        run(
                async -> {
                    Lock lock = new Lock(asyncio);
                    async.await(lock.acquire());
                    spawn(asyncio, t, "a", lock.acquire());
                    async.await(turns(2));
                    lock.release();
                    t.log(lock.locked());
                    spawn(asyncio, t, "b", lock.acquire());
                    async.await(turns(3));
                    t.log(bare(lock));
                    lock.release();
                    async.await(turns(2));
                });
    }

    @Covers({
        "test_asyncio.test_locks.LockTests.test_acquire_cancel",
        "test_asyncio.test_locks.LockTests.test_finished_waiter_cancelled"
    })
    void a_woken_but_cancelled_waiter_passes_the_lock_on(Trace t) {
        run(
                async -> {
                    Lock lock = new Lock(asyncio);
                    async.await(lock.acquire());
                    var a = spawn(asyncio, t, "a", lock.acquire());
                    var b = spawn(asyncio, t, "b", lock.acquire());
                    var c = spawn(asyncio, t, "c", lock.acquire());
                    async.await(turns(2));
                    lock.release();
                    a.cancel();
                    b.cancel();
                    async.await(turns(4));
                    t.log(bare(lock), c.done());
                });
    }

    @Covers("test_asyncio.test_locks.LockTests.test_cancel_race")
    void a_cancelled_waiter_leaves_the_queue_of_a_lock(Trace t) {
        run(
                async -> {
                    Lock lock = new Lock(asyncio);
                    async.await(lock.acquire());
                    var a = spawn(asyncio, t, "a", lock.acquire());
                    async.await(turns(2));
                    a.cancel();
                    lock.release();
                    t.log(async.await(lock.acquire()), bare(lock));
                    async.await(turns(2));
                    t.log(bare(lock));
                });
    }

    void a_lock_belongs_to_the_loop_where_somebody_waited(Trace t) {
        Lock lock = new Lock(asyncio);
        run(
                async -> {
                    async.await(lock.acquire());
                    var task = spawn(asyncio, t, "a", lock.acquire());
                    async.await(turns(2));
                    task.cancel();
                    async.await(turns(2));
                });
        run(
                async -> {
                    t.log(lock.locked());
                    try {
                        async.await(lock.acquire());
                    } catch (RuntimeError e) {
                        t.log(bareText(e.text()));
                    }
                });
    }

    @Covers({
        "test_asyncio.test_locks.LockTests.test_context_manager",
        "test_asyncio.test_locks.ConditionTests.test_context_manager",
        "test_asyncio.test_pep492.LockTests.test_context_manager_async_with"
    })
    void async_with_acquires_and_releases(Trace t) {
        run(
                async -> {
                    List<AsyncContextManager<@Nullable Void>> things =
                            List.of(
                                    new Lock(asyncio),
                                    new Semaphore(asyncio, 2),
                                    new Condition(asyncio));
                    for (AsyncContextManager<@Nullable Void> thing : things) {
                        try (var entered = async.with(thing)) {
                            t.log(PyText.repr(entered.value()), bare(thing));
                        }
                        t.log(bare(thing));
                        try (var _ = async.with(thing)) {
                            throw new ValueError("x");
                        } catch (ValueError e) {
                            t.log(Trace.error(e), bare(thing));
                        }
                    }
                });
    }

    void an_acquire_can_be_awaited_once(Trace t) {
        run(
                async -> {
                    Lock lock = new Lock(asyncio);
                    Awaitable<Boolean> once = lock.acquire();
                    t.log(async.await(once));
                    async.await(told(t, "again", once));
                });
    }
}
