package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SyncTasks.bare;
import static dev.parallax.semantics.contract.SyncTasks.spawn;
import static dev.parallax.semantics.contract.SyncTasks.told;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.Barrier;

import java.util.List;

/** asyncio's barrier; {@code contract/asyncio_sync.py} is the other half. */
class AsyncioBarrierCases extends AsyncioProgram {
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
                    spawn(asyncio, t, "a", barrier.await());
                    spawn(asyncio, t, "b", barrier.await());
                    async.await(turns(3));
                    t.log(bare(barrier), barrier.nWaiting());
                    spawn(asyncio, t, "c", barrier.await());
                    async.await(turns(1));
                    t.log(bare(barrier), barrier.nWaiting());
                    async.await(turns(8));
                    t.log(bare(barrier));
                    for (String n : List.of("d", "e", "f", "g")) {
                        spawn(asyncio, t, n, barrier.await());
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
                    spawn(asyncio, t, "a", barrier.await());
                    spawn(asyncio, t, "b", barrier.await());
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
                    spawn(asyncio, t, "a", barrier.await());
                    async.await(turns(3));
                    t.log(async.await(barrier.reset()));
                    t.log(bare(barrier));
                    spawn(asyncio, t, "b", barrier.await());
                    async.await(turns(8));
                    t.log(bare(barrier));
                    spawn(asyncio, t, "c", barrier.await());
                    async.await(turns(8));
                    t.log(bare(barrier));
                });
    }

    @Covers("test_asyncio.test_locks.BarrierTests.test_filling_tasks_cancel_one")
    void a_cancelled_waiter_leaves_the_barrier(Trace t) {
        run(
                async -> {
                    Barrier barrier = new Barrier(asyncio, 2);
                    var a = spawn(asyncio, t, "a", barrier.await());
                    async.await(turns(3));
                    a.cancel();
                    async.await(turns(4));
                    t.log(bare(barrier));
                    spawn(asyncio, t, "b", barrier.await());
                    spawn(asyncio, t, "c", barrier.await());
                    async.await(turns(8));
                    t.log(bare(barrier));
                });
    }
}
