package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.Barrier;
import dev.parallax.semantics.asyncio.BoundedSemaphore;
import dev.parallax.semantics.asyncio.Condition;
import dev.parallax.semantics.asyncio.Event;
import dev.parallax.semantics.asyncio.LifoQueue;
import dev.parallax.semantics.asyncio.Lock;
import dev.parallax.semantics.asyncio.PriorityQueue;
import dev.parallax.semantics.asyncio.Queue;
import dev.parallax.semantics.asyncio.Semaphore;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.AsyncContextManager;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Outcome;
import dev.parallax.semantics.interpreter.Recorder;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** asyncio's locks and queues: {@code contract/asyncio_sync.py} is the other half. */
class AsyncioSyncCases {
    private final Recorder recorder = Recorder.make();
    private final Asyncio asyncio = new Asyncio(recorder.py());

    private void run(Coroutine.Silent main) {
        Outcome outcome = recorder.run(py -> asyncio.run(Coroutine.of(main)));
        if (outcome.exitCode() != 0) {
            throw new IllegalStateException(String.join("\n", recorder.stderr()));
        }
    }

    private static String bare(@Nullable Object value) {
        return bareText(PyText.repr(value));
    }

    private static String bareText(String text) {
        return text.replaceAll(" at 0x[0-9a-f]+", "");
    }

    private static Coroutine<@Nullable Void> told(Trace t, String name, Awaitable<?> awaitable) {
        return Coroutine.of(
                async -> {
                    try {
                        t.log(name, PyText.repr(async.await(awaitable)));
                    } catch (Throwable e) {
                        t.log(name, Trace.error(e));
                    }
                });
    }

    private Task<?> spawn(Trace t, String name, Awaitable<?> awaitable) {
        return asyncio.createTask(told(t, name, awaitable));
    }

    private Coroutine<@Nullable Void> turns(int n) {
        return Coroutine.of(
                async -> {
                    for (int i = 0; i < n; i++) {
                        async.await(asyncio.sleep(0));
                    }
                });
    }

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
                        tasks.add(spawn(t, n, lock.acquire()));
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
                    spawn(t, "a", lock.acquire());
                    async.await(turns(2));
                    lock.release();
                    t.log(lock.locked());
                    spawn(t, "b", lock.acquire());
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
                    var a = spawn(t, "a", lock.acquire());
                    var b = spawn(t, "b", lock.acquire());
                    var c = spawn(t, "c", lock.acquire());
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
                    var a = spawn(t, "a", lock.acquire());
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
                    var task = spawn(t, "a", lock.acquire());
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
                    spawn(t, "a", event.await());
                    spawn(t, "b", event.await());
                    var c = spawn(t, "c", event.await());
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

    private static Coroutine<@Nullable Void> waits(Trace t, String name, Condition cond) {
        return Coroutine.of(
                async -> {
                    try (var _ = async.with(cond)) {
                        t.log(name, async.await(cond.await()));
                    }
                });
    }

    @Covers({
        "test_asyncio.test_locks.ConditionTests.test_repr",
        "test_asyncio.test_locks.ConditionTests.test_wait",
        "test_asyncio.test_locks.ConditionTests.test_notify",
        "test_asyncio.test_locks.ConditionTests.test_notify_all"
    })
    void a_condition_wakes_as_many_as_are_named(Trace t) {
        run(
                async -> {
                    Condition cond = new Condition(asyncio);
                    t.log(bare(cond));
                    for (String n : List.of("a", "b", "c", "d", "e")) {
                        asyncio.createTask(waits(t, n, cond));
                    }
                    async.await(turns(3));
                    t.log(bare(cond));
                    for (int n = 1; n <= 2; n++) {
                        try (var _ = async.with(cond)) {
                            cond.notifySome(n);
                            t.log("notified", n, bare(cond));
                        }
                        async.await(turns(8));
                    }
                    try (var _ = async.with(cond)) {
                        cond.notifyEvery();
                    }
                    async.await(turns(8));
                    t.log(bare(cond));
                });
    }

    @Covers({
        "test_asyncio.test_locks.ConditionTests.test_wait_unacquired",
        "test_asyncio.test_locks.ConditionTests.test_notify_unacquired",
        "test_asyncio.test_locks.ConditionTests.test_notify_all_unacquired",
        "test_asyncio.test_locks.ConditionTests.test_explicit_lock"
    })
    void a_condition_needs_its_lock(Trace t) {
        run(
                async -> {
                    Condition cond = new Condition(asyncio);
                    async.await(told(t, "wait", cond.await()));
                    t.tell(() -> cond.notifyOne());
                    t.tell(() -> cond.notifyEvery());
                    t.tell(() -> cond.release());
                    Lock lock = new Lock(asyncio);
                    Condition shared = new Condition(asyncio, lock);
                    async.await(shared.acquire());
                    t.log(bare(lock), bare(shared), shared.locked());
                });
    }

    @Covers("test_asyncio.test_locks.ConditionTests.test_wait_for")
    void a_condition_waits_for_a_predicate(Trace t) {
        run(
                async -> {
                    Condition cond = new Condition(asyncio);
                    int[] state = {0};
                    var task = asyncio.createTask(waitsForTwo(t, cond, state));
                    async.await(turns(2));
                    for (int i = 0; i < 2; i++) {
                        try (var _ = async.with(cond)) {
                            state[0]++;
                            cond.notifyOne();
                        }
                        async.await(turns(4));
                        t.log(state[0], task.done());
                    }
                });
    }

    private static Coroutine<@Nullable Void> waitsForTwo(Trace t, Condition cond, int[] state) {
        return Coroutine.of(
                async -> {
                    try (var _ = async.with(cond)) {
                        t.log(async.await(cond.awaitFor(() -> state[0] == 2)), state[0]);
                    }
                });
    }

    void a_predicates_error_comes_out(Trace t) {
        run(
                async -> {
                    Condition cond = new Condition(asyncio);
                    try (var _ = async.with(cond)) {
                        async.await(
                                told(
                                        t,
                                        "wait_for",
                                        cond.awaitFor(
                                                () -> {
                                                    throw new ValueError("bad");
                                                })));
                    }
                    t.log(bare(cond));
                });
    }

    @Covers({
        "test_asyncio.test_locks.ConditionTests.test_wait_cancel",
        "test_asyncio.test_locks.ConditionTests.test_wait_cancel_contested",
        "test_asyncio.test_locks.ConditionTests.test_wait_cancel_after_notify"
    })
    void a_cancelled_wait_has_its_lock_again(Trace t) {
        run(
                async -> {
                    Condition cond = new Condition(asyncio);
                    var task =
                            asyncio.createTask(
                                    Coroutine.of(
                                            inner -> {
                                                try (var _ = inner.with(cond)) {
                                                    try {
                                                        inner.await(cond.await());
                                                    } catch (CancelledError e) {
                                                        t.log("cancelled", cond.locked());
                                                        throw e;
                                                    }
                                                }
                                            }));
                    async.await(turns(2));
                    async.await(cond.acquire());
                    task.cancel();
                    async.await(turns(3));
                    t.log(task.done(), bare(cond));
                    task.cancel();
                    async.await(turns(3));
                    t.log(task.done());
                    cond.release();
                    async.await(turns(3));
                    t.log(task.cancelled(), bare(cond));
                });
    }

    @Covers("test_asyncio.test_locks.ConditionTests.test_cancelled_wakeup")
    void a_notified_but_cancelled_waiter_passes_the_notification_on(Trace t) {
        run(
                async -> {
                    Condition cond = new Condition(asyncio);
                    var a = asyncio.createTask(logsItsEnd(t, "a", cond));
                    var b = asyncio.createTask(logsItsEnd(t, "b", cond));
                    async.await(turns(3));
                    try (var _ = async.with(cond)) {
                        cond.notifyOne();
                        a.cancel();
                    }
                    async.await(turns(8));
                    t.log(a.cancelled(), b.done(), bare(cond));
                });
    }

    private static Coroutine<@Nullable Void> logsItsEnd(Trace t, String name, Condition cond) {
        return Coroutine.of(
                async -> {
                    try (var _ = async.with(cond)) {
                        try {
                            t.log(name, async.await(cond.await()));
                        } catch (CancelledError e) {
                            t.log(name, "cancelled");
                            throw e;
                        }
                    }
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
                        spawn(t, n, sem.acquire());
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
                    spawn(t, "a", sem.acquire());
                    async.await(turns(2));
                    sem.release();
                    spawn(t, "b", sem.acquire());
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
                        tasks.add(spawn(t, n, sem.acquire()));
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

    @Covers({
        "test_asyncio.test_locks.BarrierTests.test_barrier",
        "test_asyncio.test_locks.BarrierTests.test_repr",
        "test_asyncio.test_locks.BarrierTests.test_barrier_parties",
        "test_asyncio.test_locks.BarrierTests.test_filling_one_task",
        "test_asyncio.test_locks.BarrierTests.test_draining_state",
        "test_asyncio.test_locks.BarrierTests.test_filling_tasks_check_return_value"
    })
    void a_barrier_numbers_those_who_wait(Trace t) {
        run(
                async -> {
                    Barrier barrier = new Barrier(asyncio, 3);
                    t.log(bare(barrier), barrier.parties(), barrier.nWaiting(), barrier.broken());
                    spawn(t, "a", barrier.await());
                    spawn(t, "b", barrier.await());
                    async.await(turns(3));
                    t.log(bare(barrier), barrier.nWaiting());
                    spawn(t, "c", barrier.await());
                    async.await(turns(1));
                    t.log(bare(barrier), barrier.nWaiting());
                    async.await(turns(8));
                    t.log(bare(barrier));
                    for (String n : List.of("d", "e", "f", "g")) {
                        spawn(t, n, barrier.await());
                    }
                    async.await(turns(12));
                    t.log(bare(barrier));
                    t.tell(() -> new Barrier(asyncio, 0));
                    try (var number = async.with(new Barrier(asyncio, 1))) {
                        t.log(number.value());
                    }
                });
    }

    @Covers({"test_asyncio.test_locks.BarrierTests.test_abort_barrier"})
    void an_aborted_barrier_stays_broken(Trace t) {
        run(
                async -> {
                    Barrier barrier = new Barrier(asyncio, 3);
                    spawn(t, "a", barrier.await());
                    spawn(t, "b", barrier.await());
                    async.await(turns(3));
                    t.log(async.await(barrier.abort()));
                    t.log(bare(barrier), barrier.nWaiting());
                    async.await(turns(6));
                    async.await(told(t, "c", barrier.await()));
                    async.await(barrier.reset());
                    t.log(bare(barrier));
                });
    }

    @Covers({"test_asyncio.test_locks.BarrierTests.test_reset_barrier"})
    void a_reset_barrier_fills_again(Trace t) {
        run(
                async -> {
                    Barrier barrier = new Barrier(asyncio, 2);
                    spawn(t, "a", barrier.await());
                    async.await(turns(3));
                    t.log(async.await(barrier.reset()));
                    t.log(bare(barrier));
                    spawn(t, "b", barrier.await());
                    async.await(turns(8));
                    t.log(bare(barrier));
                    spawn(t, "c", barrier.await());
                    async.await(turns(8));
                    t.log(bare(barrier));
                });
    }

    @Covers("test_asyncio.test_locks.BarrierTests.test_filling_tasks_cancel_one")
    void a_cancelled_waiter_leaves_the_barrier(Trace t) {
        run(
                async -> {
                    Barrier barrier = new Barrier(asyncio, 2);
                    var a = spawn(t, "a", barrier.await());
                    async.await(turns(3));
                    a.cancel();
                    async.await(turns(4));
                    t.log(bare(barrier));
                    spawn(t, "b", barrier.await());
                    spawn(t, "c", barrier.await());
                    async.await(turns(8));
                    t.log(bare(barrier));
                });
    }

    @Covers({
        "test_asyncio.test_queues.QueueBasicTests.test_repr",
        "test_asyncio.test_queues.QueueBasicTests.test_empty",
        "test_asyncio.test_queues.QueueBasicTests.test_order",
        "test_asyncio.test_queues.QueueGetTests.test_nonblocking_get",
        "test_asyncio.test_queues.QueueGetTests.test_nonblocking_get_exception",
        "test_asyncio.test_queues.QueuePutTests.test_nonblocking_put"
    })
    void a_queue_is_first_in_first_out(Trace t) {
        run(
                async -> {
                    Queue<Integer> q = new Queue<>(asyncio);
                    t.log(bare(q), q.empty(), q.full(), q.qsize(), q.maxsize());
                    for (int i = 0; i < 3; i++) {
                        q.putNowait(i);
                    }
                    t.log(bare(q), q.qsize());
                    t.log(q.getNowait(), async.await(q.get()), async.await(q.get()));
                    t.tell(() -> q.getNowait());
                    Queue<Integer> unlimited = new Queue<>(asyncio, -1);
                    t.log(bare(unlimited), unlimited.full());
                });
    }

    void what_need_not_wait_does_not_give_up_its_turn(Trace t) {
        run(
                async -> {
                    Queue<Integer> q = new Queue<>(asyncio, 1);
                    asyncio.createTask(Coroutine.of(inner -> t.log("other")));
                    t.log("put", async.await(q.put(1)));
                    t.log("get", async.await(q.get()));
                    async.await(turns(1));
                    t.log("end");
                });
    }

    @Covers({
        "test_asyncio.test_queues.QueueBasicTests.test_full",
        "test_asyncio.test_queues.QueuePutTests.test_blocking_put_wait",
        "test_asyncio.test_queues.QueuePutTests.test_nonblocking_put_exception",
        "test_asyncio.test_queues.QueuePutTests.test_blocking_put"
    })
    void a_full_queue_makes_putters_wait_in_order(Trace t) {
        run(
                async -> {
                    Queue<String> q = new Queue<>(asyncio, 1);
                    async.await(q.put("x"));
                    t.tell(() -> q.putNowait("y"));
                    for (String n : List.of("a", "b", "c")) {
                        spawn(t, n, q.put(n));
                    }
                    async.await(turns(2));
                    t.log(bare(q), q.full());
                    for (int i = 0; i < 4; i++) {
                        t.log(q.getNowait(), bare(q));
                        async.await(turns(3));
                    }
                });
    }

    @Covers({
        "test_asyncio.test_queues.QueueGetTests.test_blocking_get",
        "test_asyncio.test_queues.QueueGetTests.test_blocking_get_wait"
    })
    void getters_wait_in_order(Trace t) {
        run(
                async -> {
                    Queue<Integer> q = new Queue<>(asyncio);
                    for (String n : List.of("a", "b", "c")) {
                        spawn(t, n, q.get());
                    }
                    async.await(turns(2));
                    t.log(bare(q));
                    q.putNowait(1);
                    q.putNowait(2);
                    t.log(bare(q));
                    async.await(turns(3));
                    t.log(bare(q));
                });
    }

    @Covers({"test_asyncio.test_queues.QueueGetTests.test_get_cancelled_race"})
    void a_woken_but_cancelled_getter_passes_its_turn_on(Trace t) {
        run(
                async -> {
                    Queue<Integer> q = new Queue<>(asyncio);
                    var a = spawn(t, "a", q.get());
                    var b = spawn(t, "b", q.get());
                    async.await(turns(2));
                    q.putNowait(1);
                    a.cancel();
                    async.await(turns(4));
                    t.log(bare(q), b.done());
                    var c = spawn(t, "c", q.get());
                    async.await(turns(2));
                    c.cancel();
                    async.await(turns(2));
                    q.putNowait(2);
                    t.log(bare(q));
                });
    }

    @Covers({
        "test_asyncio.test_queues.QueuePutTests.test_put_cancelled",
        "test_asyncio.test_queues.QueuePutTests.test_put_cancelled_race"
    })
    void a_woken_but_cancelled_putter_passes_its_turn_on(Trace t) {
        run(
                async -> {
                    Queue<Object> q = new Queue<>(asyncio, 1);
                    q.putNowait(0);
                    var a = spawn(t, "a", q.put("a"));
                    var b = spawn(t, "b", q.put("b"));
                    async.await(turns(2));
                    t.log(q.getNowait());
                    a.cancel();
                    async.await(turns(4));
                    t.log(bare(q), b.done());
                });
    }

    @Covers({
        "test_asyncio.test_queues.QueueJoinTests.test_task_done_underflow",
        "test_asyncio.test_queues.QueueJoinTests.test_task_done",
        "test_asyncio.test_queues.QueueJoinTests.test_join_empty_queue"
    })
    void a_join_waits_for_all_tasks(Trace t) {
        run(
                async -> {
                    Queue<Integer> q = new Queue<>(asyncio);
                    async.await(q.join());
                    t.tell(() -> q.taskDone());
                    for (int i = 0; i < 2; i++) {
                        q.putNowait(i);
                    }
                    spawn(t, "join", q.join());
                    async.await(turns(2));
                    for (int i = 0; i < 2; i++) {
                        async.await(q.get());
                        t.log(bare(q));
                        q.taskDone();
                        async.await(turns(3));
                    }
                    t.log(bare(q));
                    t.tell(() -> q.taskDone());
                });
    }

    private static <T> List<T> drained(Queue<T> q) {
        List<T> items = new ArrayList<>();
        while (!q.empty()) {
            items.add(q.getNowait());
        }
        return items;
    }

    @Covers({
        "test_asyncio.test_queues.LifoQueueTests.test_order",
        "test_asyncio.test_queues.PriorityQueueTests.test_order"
    })
    void other_queues_have_other_orders(Trace t) {
        run(
                async -> {
                    List<Queue<Integer>> queues =
                            List.of(new LifoQueue<>(asyncio), new PriorityQueue<>(asyncio));
                    for (Queue<Integer> q : queues) {
                        List.of(5, 1, 4, 2, 3).forEach(q::putNowait);
                        t.log(bare(q));
                        t.log(drained(q));
                    }
                    Queue<Object> q = new PriorityQueue<>(asyncio);
                    q.putNowait(Tuple.of(1, "b"));
                    q.putNowait(Tuple.of(0, "z"));
                    q.putNowait(Tuple.of(1, "a"));
                    q.putNowait(Tuple.of(0.5, "x"));
                    t.log(drained(q));
                    q.putNowait(1);
                    t.tell(() -> q.putNowait("a"));
                    t.tell(() -> q.putNowait(Tuple.of(1, 2)));
                });
    }

    @Covers({"test_asyncio.test_queues.QueueShutdownTests.test_shutdown_nonempty"})
    void a_shut_down_queue_is_emptied_first(Trace t) {
        run(
                async -> {
                    Queue<Integer> q = new Queue<>(asyncio, 2);
                    q.putNowait(1);
                    q.putNowait(2);
                    spawn(t, "put", q.put(3));
                    spawn(t, "join", q.join());
                    async.await(turns(2));
                    q.shutdown();
                    t.log(bare(q));
                    async.await(turns(3));
                    t.tell(() -> q.putNowait(4));
                    t.log(async.await(q.get()), q.getNowait());
                    t.tell(() -> q.getNowait());
                    async.await(told(t, "get", q.get()));
                    async.await(told(t, "put", q.put(5)));
                    q.taskDone();
                    q.taskDone();
                    async.await(turns(3));
                    t.log(bare(q));
                });
    }

    @Covers({
        "test_asyncio.test_queues.QueueShutdownTests.test_shutdown_empty",
        "test_asyncio.test_queues.QueueShutdownTests.test_shutdown_immediate",
        "test_asyncio.test_queues.QueueShutdownTests.test_shutdown_immediate_with_unfinished"
    })
    void a_queue_shut_down_at_once_is_empty(Trace t) {
        run(
                async -> {
                    Queue<Integer> waited = new Queue<>(asyncio);
                    spawn(t, "get", waited.get());
                    async.await(turns(2));
                    waited.shutdown();
                    async.await(turns(3));
                    Queue<Integer> q = new Queue<>(asyncio);
                    q.putNowait(1);
                    q.putNowait(2);
                    q.getNowait();
                    spawn(t, "join", q.join());
                    async.await(turns(2));
                    q.shutdown(true);
                    t.log(bare(q));
                    t.tell(() -> q.getNowait());
                    q.taskDone();
                    async.await(turns(3));
                    t.tell(() -> q.taskDone());
                });
    }

    void time_limits_end_a_wait(Trace t) {
        run(
                async -> {
                    Lock lock = new Lock(asyncio);
                    async.await(lock.acquire());
                    async.await(told(t, "lock", asyncio.waitFor(lock.acquire(), 0.01)));
                    async.await(told(t, "get", asyncio.waitFor(new Queue<>(asyncio).get(), 0.01)));
                    Condition cond = new Condition(asyncio);
                    try (var _ = async.with(cond)) {
                        async.await(told(t, "wait", asyncio.waitFor(cond.await(), 0.01)));
                        t.log(bare(cond));
                    }
                    t.log(bare(lock));
                });
    }
}
