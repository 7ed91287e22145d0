package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.CoreCoroutines.forever;
import static dev.parallax.semantics.contract.CoreCoroutines.gives;
import static dev.parallax.semantics.contract.CoreCoroutines.raises;
import static dev.parallax.semantics.contract.CoreCoroutines.tell;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.ErrorName;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** asyncio.gather and asyncio.shield; {@code contract/asyncio_core.py} is the other half. */
class AsyncioGatherCases extends AsyncioProgram {
    @Covers({
        "test_asyncio.test_tasks.CoroutineGatherTests.test_duplicate_coroutines",
        "test_asyncio.test_tasks.FutureGatherTests.test_return_exceptions",
        "test_asyncio.test_tasks.GatherTestsBase.test_success",
        "test_asyncio.test_tasks.GatherTestsBase.test_one_exception",
        "test_asyncio.test_tasks.GatherTestsBase.test_result_exception_success",
        "test_asyncio.test_tasks.CoroutineGatherTests.test_constructor_use_running_loop",
        "test_asyncio.test_tasks.FutureGatherTests.test_constructor_empty_sequence_use_running_loop"
    })
    void gather_keeps_the_order(Trace t) {
        run(
                async -> {
                    Coroutine<String> c = gives(asyncio, "x");
                    t.log(
                            async.await(
                                    asyncio.gather(
                                            gives(asyncio, "a", 0.01), gives(asyncio, "b"), c, c)));
                    t.log(async.await(asyncio.gather()));
                    async.await(
                            tell(
                                    t,
                                    asyncio.<Object>gather(
                                            gives(asyncio, 1, 0.01), raises(asyncio, "boo"))));
                    t.log(
                            async.await(
                                    asyncio.<Object>gather(
                                            true,
                                            List.of(gives(asyncio, 1), raises(asyncio, "boo")))));
                });
    }

    @Covers("test_asyncio.test_tasks.CoroutineGatherTests.test_cancellation_broadcast")
    void cancelling_a_gather_cancels_its_children(Trace t) {
        run(
                async -> {
                    var g = asyncio.gather(forever(asyncio, t, "a"), forever(asyncio, t, "b"));
                    async.await(asyncio.sleep(0));
                    t.log(g.cancel("stop"), g.done());
                    async.await(tell(t, g));
                    var h =
                            asyncio.<@Nullable Object>gather(
                                    true, List.of(forever(asyncio, t, "c")));
                    async.await(asyncio.sleep(0));
                    h.cancel();
                    async.await(tell(t, h));
                    t.log(h.cancelled());
                });
    }

    @Covers("test_asyncio.test_tasks.FutureGatherTests.test_one_cancellation")
    void gathering_what_is_cancelled_by_others(Trace t) {
        run(
                async -> {
                    Task<?> task = asyncio.createTask(forever(asyncio, t, "a"));
                    var g = asyncio.<@Nullable Object>gather(true, List.of(task));
                    async.await(asyncio.sleep(0));
                    task.cancel("m");
                    t.log(
                            async.await(g).stream()
                                    .map(e -> ErrorName.of((Throwable) e).name())
                                    .toList());
                    Task<?> other = asyncio.createTask(forever(asyncio, t, "b"));
                    var h = asyncio.<@Nullable Object>gather(other, gives(asyncio, 1, 0));
                    async.await(asyncio.sleep(0));
                    other.cancel("m");
                    async.await(tell(t, h));
                });
    }

    @Covers({
        "test_asyncio.test_tasks.CTask_CFuture_Tests.test_shield_cancel_outer",
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_cancel_inner",
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_cancel_outer_result"
    })
    void a_shield_protects(Trace t) {
        run(
                async -> {
                    Task<String> inner = asyncio.createTask(gives(asyncio, "safe", 0.01));
                    var outer = asyncio.shield(inner);
                    async.await(asyncio.sleep(0));
                    t.log(outer.cancel());
                    async.await(tell(t, outer));
                    t.log(async.await(inner));
                    var other = asyncio.createTask(forever(asyncio, t, "a"));
                    var shield = asyncio.shield(other);
                    async.await(asyncio.sleep(0));
                    other.cancel();
                    async.await(tell(t, shield));
                });
    }
}
