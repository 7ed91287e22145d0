package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.TaskCoroutines.ends;
import static dev.parallax.semantics.contract.TaskCoroutines.tell;
import static dev.parallax.semantics.contract.TaskCoroutines.tellContext;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Tasks: what waits is cancelled, what is waited for goes on; {@code contract/asyncio_tasks.py} is
 * the other half.
 */
class AsyncioShieldCases extends AsyncioProgram {
    @Covers("test_asyncio.test_tasks.BaseTaskTests.test_yield_wait_does_not_shield_cancel")
    void cancelling_a_wait_leaves_its_tasks_alone(Trace t) {
        run(
                async -> {
                    var f = future();
                    var task = asyncio.createTask(ends(t, f));
                    var waiting = asyncio.createTask(asyncio.wait(List.of(task)));
                    async.await(asyncio.sleep(0));
                    waiting.cancel();
                    async.await(tell(t, waiting));
                    f.setResult(null);
                    async.await(tell(t, task));
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_result",
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_exception",
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_shortcut",
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_effect",
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_coroutine_use_running_loop"
    })
    void shields_pass_on_what_comes_out(Trace t) {
        run(
                async -> {
                    var f = future();
                    var shield = asyncio.shield(f);
                    f.setResult(42);
                    async.await(tell(t, shield));
                    async.await(tell(t, asyncio.shield(f)));
                    var g = future();
                    var failing = asyncio.shield(g);
                    LookupError error = new LookupError("expected");
                    g.setException(error);
                    async.await(tell(t, failing));
                    t.log(error.equals(failing.exception()));
                    var h = future();
                    var task =
                            asyncio.createTask(
                                    Coroutine.of(
                                            outer -> {
                                                outer.await(asyncio.shield(ends(t, h)));
                                                t.log("never");
                                            }));
                    async.await(asyncio.sleep(0));
                    async.await(asyncio.sleep(0));
                    task.cancel();
                    async.await(tell(t, task));
                    h.setResult(null);
                    async.await(asyncio.sleep(0));
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_gather",
        "test_asyncio.test_tasks.BaseTaskTests.test_gather_shield"
    })
    void shields_around_and_in_gathers(Trace t) {
        run(
                async -> {
                    var a = future();
                    var b = future();
                    var parent = asyncio.<@Nullable Object>gather(false, List.of(a, b));
                    var shield = asyncio.shield(parent);
                    async.await(asyncio.sleep(0));
                    shield.cancel();
                    async.await(tell(t, shield));
                    a.setResult(1);
                    b.setResult(2);
                    async.await(tell(t, parent));
                    var c = future();
                    var d = future();
                    var one = asyncio.shield(c);
                    var two = asyncio.shield(d);
                    var both = asyncio.<@Nullable Object>gather(false, List.of(one, two));
                    both.cancel();
                    async.await(tell(t, both));
                    t.log(one.cancelled(), two.cancelled(), c.cancelled(), d.cancelled());
                    c.setResult(1);
                    d.setResult(2);
                });
    }

    @Covers({
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_cancel_outer_exception",
        "test_asyncio.test_tasks.BaseTaskTests.test_shield_duplicate_log_once"
    })
    void a_shields_late_error_is_told(Trace t) {
        run(
                async -> {
                    asyncio.getRunningLoop()
                            .setExceptionHandler((loop, context) -> tellContext(t, context));
                    var f = future();
                    for (int i = 0; i < 2; i++) {
                        var shield = asyncio.shield(f);
                        async.await(asyncio.sleep(0));
                        shield.cancel();
                        async.await(asyncio.sleep(0));
                    }
                    f.setException(new ValueError("late"));
                    async.await(asyncio.sleep(0));
                });
    }
}
