package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SyncTasks.bare;
import static dev.parallax.semantics.contract.SyncTasks.told;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.Condition;
import dev.parallax.semantics.asyncio.Lock;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** asyncio's condition; {@code contract/asyncio_sync.py} is the other half. */
class AsyncioConditionCases extends AsyncioProgram {
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
}
