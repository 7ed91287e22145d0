package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SyncTasks.bare;
import static dev.parallax.semantics.contract.SyncTasks.spawn;
import static dev.parallax.semantics.contract.SyncTasks.told;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.LifoQueue;
import dev.parallax.semantics.asyncio.PriorityQueue;
import dev.parallax.semantics.asyncio.Queue;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.text.Tuple;

import java.util.ArrayList;
import java.util.List;

/** asyncio's queues: order and shutdown; {@code contract/asyncio_sync.py} is the other half. */
class AsyncioQueueCases extends AsyncioProgram {
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
                    spawn(asyncio, t, "put", q.put(3));
                    spawn(asyncio, t, "join", q.join());
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
                    spawn(asyncio, t, "get", waited.get());
                    async.await(turns(2));
                    waited.shutdown();
                    async.await(turns(3));
                    Queue<Integer> q = new Queue<>(asyncio);
                    q.putNowait(1);
                    q.putNowait(2);
                    q.getNowait();
                    spawn(asyncio, t, "join", q.join());
                    async.await(turns(2));
                    q.shutdown(true);
                    t.log(bare(q));
                    t.tell(() -> q.getNowait());
                    q.taskDone();
                    async.await(turns(3));
                    t.tell(() -> q.taskDone());
                });
    }
}
