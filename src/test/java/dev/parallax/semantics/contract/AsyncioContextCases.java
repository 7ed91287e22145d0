package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.contextvars.ContextVar;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

/** Context variables, in tasks too; {@code contract/asyncio_core.py} is the other half. */
class AsyncioContextCases extends AsyncioProgram {
    @Covers({
        "test_context.ContextTest.test_context_var_new_1",
        "test_context.ContextTest.test_context_getset_1",
        "test_context.ContextTest.test_context_getset_4",
        "test_context.ContextTest.test_context_run_3"
    })
    void tokens_restore(Trace t) {
        program(
                py -> {
                    ContextVar<String> v = ContextVar.of("v");
                    lost(t, v);
                    var a = v.set("1");
                    var b = v.set("2");
                    t.log(v.get(), b.oldValue());
                    v.reset(b);
                    t.log(v.get());
                    try {
                        v.reset(b);
                    } catch (RuntimeError e) {
                        t.log(e.text().substring(e.text().indexOf(" has ") + 5));
                    }
                    try {
                        Context.copyContext().runSilent(() -> v.reset(a));
                    } catch (ValueError e) {
                        t.log(e.text().substring(e.text().indexOf(" was ") + 5));
                    }
                    v.reset(a);
                    lost(t, v);
                    Context c = Context.copyContext();
                    try {
                        c.runSilent(() -> c.runSilent(() -> {}));
                    } catch (RuntimeError e) {
                        int end = e.text().indexOf(": ");
                        t.log(e.text().substring(0, end), e.text().endsWith("is already entered"));
                    }
                });
    }

    private static void lost(Trace t, ContextVar<String> v) {
        try {
            v.get();
        } catch (LookupError e) {
            t.log("no value", v.get("other"));
        }
    }

    @Covers({
        "test_asyncio.test_tasks.CTask_CFuture_Tests.test_context_1",
        "test_asyncio.test_tasks.BaseTaskTests.test_context_4",
        "test_asyncio.test_tasks.BaseTaskTests.test_context_5"
    })
    void contexts_are_copied(Trace t) {
        ContextVar<String> v = ContextVar.withDefault("v", "default");
        program(
                py -> {
                    asyncio.run(
                            Coroutine.of(
                                    async -> {
                                        v.set("main");
                                        var task = asyncio.createTask(child(t, v));
                                        asyncio.getRunningLoop().callSoon(() -> soon(t, v));
                                        async.await(task);
                                        t.log("main", v.get());
                                        Context own = Context.copyContext();
                                        async.await(asyncio.createTask(child(t, v), null, own));
                                        t.log(own.get(v), v.get());
                                        String there =
                                                async.await(asyncio.toThread(inThread -> v.get()));
                                        t.log(there);
                                    }));
                    t.log(v.get());
                });
    }

    private static void soon(Trace t, ContextVar<String> v) {
        t.log("soon", v.get());
        v.set("soon");
    }

    private Coroutine<@Nullable Void> child(Trace t, ContextVar<String> v) {
        return Coroutine.of(
                async -> {
                    t.log("child", v.get());
                    v.set("child");
                    async.await(asyncio.sleep(0));
                    t.log("child", v.get());
                });
    }
}
