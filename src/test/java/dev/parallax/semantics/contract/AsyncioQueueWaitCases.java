package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SyncTasks.bare;
import static dev.parallax.semantics.contract.SyncTasks.spawn;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.Queue;

import java.util.List;

/** asyncio's queues: who waits; {@code contract/asyncio_sync.py} is the other half. */
class AsyncioQueueWaitCases extends AsyncioProgram {
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
                        spawn(asyncio, t, n, q.put(n));
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
                        spawn(asyncio, t, n, q.get());
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
                    var a = spawn(asyncio, t, "a", q.get());
                    var b = spawn(asyncio, t, "b", q.get());
                    async.await(turns(2));
                    q.putNowait(1);
                    a.cancel();
                    async.await(turns(4));
                    t.log(bare(q), b.done());
                    var c = spawn(asyncio, t, "c", q.get());
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
                    var a = spawn(asyncio, t, "a", q.put("a"));
                    var b = spawn(asyncio, t, "b", q.put("b"));
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
                    spawn(asyncio, t, "join", q.join());
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
}
