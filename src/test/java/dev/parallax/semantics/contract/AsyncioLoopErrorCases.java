package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.LoopRuns.turn;
import static dev.parallax.semantics.contract.LoopRuns.withLoop;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Handle;
import dev.parallax.semantics.contextvars.ContextVar;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.AttributeError;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.ZeroDivisionError;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Loops: errors and warnings that they tell; {@code contract/asyncio_loops.py} is the other half.
 */
class AsyncioLoopErrorCases extends AsyncioSockets {
    private static final String BASE = "test_asyncio.test_base_events.BaseEventLoopTests.";

    private boolean logged(String begin) {
        return stderr().stream().anyMatch(line -> line.startsWith(begin));
    }

    @Covers("test_asyncio.test_base_events.BaseEventLoopWithSelectorTests.test_log_slow_callbacks")
    void debug_mode_warns_of_slow_callbacks(Trace t) {
        withLoop(
                this,
                loop -> {
                    loop.setDebug(true);
                    loop.setSlowCallbackDuration(0);
                    loop.callSoon(loop::stop);
                    loop.runForever();
                    t.log(logged("Executing <Handle"));
                    loop.runUntilComplete(Coroutine.of(async -> {}));
                    t.log(logged("Executing <Task"));
                    loop.setDebug(false);
                });
    }

    private static void fails() {
        throw new ZeroDivisionError("x");
    }

    @Covers({
        BASE + "test_default_exc_handler_callback",
        BASE + "test_set_exc_handler_custom",
        "test_asyncio.test_events.HandleTests.test_callback_with_exception"
    })
    void exceptions_of_callbacks_are_told(Trace t) {
        withLoop(
                this,
                loop -> {
                    loop.callSoon(AsyncioLoopErrorCases::fails);
                    turn(loop);
                    t.log(logged("Exception in callback"), logged("handle: <Handle"));
                    EventLoop.ExceptionHandler handler =
                            (own, context) -> {
                                t.log(
                                        own == loop,
                                        Trace.error((Throwable) known(context, "exception")));
                                t.log(
                                        known(context, "message").toString().substring(0, 21),
                                        known(context, "handle").getClass().getSimpleName());
                            };
                    t.log(loop.getExceptionHandler());
                    loop.setExceptionHandler(handler);
                    t.log(handler.equals(loop.getExceptionHandler()));
                    loop.callSoon(AsyncioLoopErrorCases::fails);
                    loop.callLater(0, AsyncioLoopErrorCases::fails);
                    turn(loop);
                    turn(loop);
                });
    }

    private static Object known(Map<String, ? extends @Nullable Object> context, String key) {
        return known(context.get(key));
    }

    private static Map<String, @Nullable Object> context(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            context.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return context;
    }

    void a_context_is_written_in_order(Trace t) {
        withLoop(
                this,
                loop -> {
                    loop.callExceptionHandler(context("message", "told", "z", 1, "a", "text"));
                    loop.callExceptionHandler(context("x", null));
                    loop.defaultExceptionHandler(context("message", "by default"));
                });
        stderr().forEach(t::log);
    }

    @Covers({BASE + "test_set_exc_handler_broken", BASE + "test_default_exc_handler_broken"})
    void a_handler_may_fail(Trace t) {
        withLoop(
                this,
                loop -> {
                    loop.setExceptionHandler(
                            (own, context) -> {
                                throw new AttributeError("handler");
                            });
                    loop.callExceptionHandler(context("message", "told"));
                    t.log(stderr().subList(0, 2));
                    loop.setExceptionHandler(null);
                    loop.callExceptionHandler(context("message", "again"));
                    t.log(List.of(stderr().getLast()));
                    loop.setExceptionHandler(
                            (own, context) -> {
                                throw new SystemExit(3);
                            });
                    t.tell(() -> loop.callExceptionHandler(context("message", "end")));
                });
    }

    @Covers({
        "test_asyncio.test_futures2.FutureTests.test_handle_exc_handler_correct_context",
        "test_asyncio.test_futures2.FutureTests.test_task_exc_handler_correct_context"
    })
    void a_handler_sees_the_variables_of_what_failed(Trace t) {
        ContextVar<String> name = ContextVar.withDefault("name", "outside");
        withLoop(
                this,
                loop -> {
                    loop.setExceptionHandler((own, context) -> t.log(name.get()));
                    Handle handle =
                            loop.callSoon(
                                    () -> {
                                        name.set("inside");
                                        throw new ZeroDivisionError("lost");
                                    });
                    turn(loop);
                    t.log(name.get(), handle.getContext().get(name));
                    loop.callExceptionHandler(context("message", "nothing failed"));
                });
    }

    @Covers(BASE + "test_default_exc_handler_coro")
    void tasks_that_nobody_asks_are_told(Trace t) {
        program(
                py ->
                        t.log(
                                asyncio.<Object>run(
                                        Coroutine.returning(
                                                async -> {
                                                    var task =
                                                            asyncio.createTask(
                                                                    Coroutine.of(in -> lost()));
                                                    async.await(turns(2));
                                                    return task.done();
                                                }))));
        t.log(logged("Task exception was never retrieved"));
    }

    private static void lost() {
        throw new ZeroDivisionError("lost");
    }
}
