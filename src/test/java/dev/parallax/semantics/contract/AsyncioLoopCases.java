package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Handle;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.asyncio.TimerHandle;
import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.contextvars.ContextVar;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.AttributeError;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.errors.ZeroDivisionError;
import dev.parallax.semantics.futures.ThreadPoolExecutor;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.threading.Event;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an event loop does besides running tasks: {@code contract/asyncio_loops.py} is the other
 * half.
 */
class AsyncioLoopCases extends AsyncioSockets {
    private static final String BASE = "test_asyncio.test_base_events.BaseEventLoopTests.";
    private static final String EVENTS = "test_asyncio.test_events.EventLoopTestsMixin.";

    private interface LoopCase {
        void run(EventLoop loop) throws Exception;
    }

    private void withLoop(LoopCase body) {
        program(
                py -> {
                    try (EventLoop loop = asyncio.newEventLoop()) {
                        body.run(loop);
                    }
                });
    }

    /** One turn. */
    private static void turn(EventLoop loop) {
        loop.callSoon(loop::stop);
        loop.runForever();
    }

    private boolean logged(String begin) {
        return stderr().stream().anyMatch(line -> line.startsWith(begin));
    }

    private PyThread start(PyThread.Target body) throws InterruptedException {
        PyThread thread = new PyThread(asyncio.py(), body);
        thread.start();
        return thread;
    }

    @Covers({
        BASE + "test_call_soon",
        BASE + "test_call_later",
        BASE + "test_call_later_negative_delays",
        BASE + "test_run_once",
        EVENTS + "test_call_soon",
        EVENTS + "test_call_later"
    })
    void callbacks_run_in_the_order_of_asking(Trace t) {
        withLoop(
                loop -> {
                    loop.callSoon(
                            () -> {
                                t.log("first");
                                loop.callSoon(() -> t.log("from first"));
                            });
                    loop.callSoon(() -> t.log("second"));
                    turn(loop);
                    t.log("turn");
                    turn(loop);
                    loop.callLater(0.02, () -> t.log("late"));
                    loop.callLater(0.01, () -> t.log("early"));
                    loop.callLater(-1, () -> t.log("one ago"));
                    loop.callLater(-2, () -> t.log("two ago"));
                    loop.callSoon(() -> t.log("at once"));
                    loop.callLater(0.03, loop::stop);
                    loop.runForever();
                });
    }

    @Covers({
        "test_asyncio.test_events.HandleTests.test_handle",
        "test_asyncio.test_events.TimerTests.test_timer",
        "test_asyncio.test_events.TimerTests.test_when"
    })
    void a_handle_can_be_cancelled(Trace t) {
        withLoop(
                loop -> {
                    Handle handle = loop.callSoon(() -> t.log("never"));
                    t.log(handle.cancelled());
                    handle.cancel();
                    handle.cancel();
                    t.log(handle.cancelled(), handle.toString().substring(0, 18));
                    TimerHandle timer = loop.callLater(0.01, () -> t.log("never"));
                    t.log(timer.when() > loop.time(), timer.cancelled());
                    timer.cancel();
                    t.log(timer.cancelled(), timer.toString().substring(0, 28));
                    // The virtual clock begins at 0: what CPython calls long ago is yet to come.
                    TimerHandle at = loop.callAt(12.5, () -> t.log("long ago"));
                    t.log(at.when());
                    loop.callAt(12.6, loop::stop);
                    loop.runForever();
                });
    }

    @Covers(BASE + "test_run_forever_pre_stopped")
    void a_stopped_loop_makes_one_turn(Trace t) {
        withLoop(
                loop -> {
                    loop.callSoon(() -> t.log("turn"));
                    loop.stop();
                    loop.runForever();
                    turn(loop);
                    t.log(loop.isRunning(), loop.isClosed());
                });
    }

    @Covers({
        EVENTS + "test_call_soon_threadsafe",
        EVENTS + "test_call_soon_threadsafe_same_thread"
    })
    void other_threads_call_soon(Trace t) {
        withLoop(
                loop -> {
                    PyThread thread =
                            new PyThread(
                                    asyncio.py(),
                                    () -> {
                                        loop.callSoonThreadsafe(
                                                () -> t.log("from the other thread"));
                                        loop.callSoonThreadsafe(loop::stop);
                                    });
                    loop.callSoon(() -> started(thread));
                    loop.runForever();
                    thread.join();
                    loop.callSoonThreadsafe(() -> t.log("from its own"));
                    loop.callSoon(() -> t.log("after that"));
                    turn(loop);
                });
    }

    private static void started(PyThread thread) {
        try {
            thread.start();
        } catch (InterruptedException e) {
            throw new KeyboardInterrupt("");
        }
    }

    private static void joined(PyThread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new KeyboardInterrupt("");
        }
    }

    @Covers({
        EVENTS + "test_call_soon_threadsafe_handle_cancel_other_thread",
        EVENTS + "test_call_soon_threadsafe_handle_cancel_same_thread"
    })
    void other_threads_cancel_what_they_asked_for(Trace t) {
        withLoop(
                loop -> {
                    PyThread thread =
                            new PyThread(
                                    asyncio.py(),
                                    () -> {
                                        Handle handle =
                                                loop.callSoonThreadsafe(() -> t.log("never"));
                                        handle.cancel();
                                        t.log(handle.cancelled());
                                        loop.callSoonThreadsafe(loop::stop);
                                    });
                    loop.callSoon(
                            () -> {
                                started(thread);
                                joined(thread);
                            });
                    loop.runForever();
                    Handle mine = loop.callSoonThreadsafe(() -> t.log("never"));
                    mine.cancel();
                    turn(loop);
                    t.log(mine.cancelled());
                });
    }

    @Covers(EVENTS + "test_call_soon_threadsafe_handle_block_cancellation")
    void cancelling_waits_for_a_callback_that_runs(Trace t) {
        withLoop(
                loop -> {
                    Event runs = new Event(asyncio.py());
                    Event goesOn = new Event(asyncio.py());
                    PyThread thread =
                            new PyThread(asyncio.py(), () -> cancels(t, loop, runs, goesOn));
                    loop.callSoon(() -> started(thread));
                    loop.runForever();
                    thread.join();
                });
    }

    private void cancels(Trace t, EventLoop loop, Event runs, Event goesOn)
            throws InterruptedException {
        Handle handle =
                loop.callSoonThreadsafe(
                        () -> {
                            runs.set();
                            awaited(goesOn);
                            t.log("ran");
                        });
        runs.await();
        start(goesOn::set);
        handle.cancel();
        t.log("cancelled");
        loop.callSoonThreadsafe(loop::stop);
    }

    private static void awaited(Event event) {
        try {
            event.await();
        } catch (InterruptedException e) {
            throw new KeyboardInterrupt("");
        }
    }

    @Covers({BASE + "test_check_thread", BASE + "test_set_debug"})
    void debug_mode_knows_the_thread(Trace t) {
        withLoop(
                loop -> {
                    t.log(loop.getDebug());
                    loop.setDebug(true);
                    t.log(loop.getDebug());
                    PyThread thread =
                            new PyThread(
                                    asyncio.py(),
                                    () -> {
                                        t.tell(() -> loop.callSoon(() -> {}));
                                        t.tell(() -> loop.callLater(1, () -> {}));
                                        t.tell(() -> loop.callAt(1, () -> {}));
                                        loop.callSoonThreadsafe(loop::stop);
                                    });
                    loop.callSoon(() -> started(thread));
                    loop.runForever();
                    thread.join();
                    loop.setDebug(false);
                });
    }

    @Covers("test_asyncio.test_base_events.BaseEventLoopWithSelectorTests.test_log_slow_callbacks")
    void debug_mode_warns_of_slow_callbacks(Trace t) {
        withLoop(
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
                loop -> {
                    loop.callSoon(AsyncioLoopCases::fails);
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
                    loop.callSoon(AsyncioLoopCases::fails);
                    loop.callLater(0, AsyncioLoopCases::fails);
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

    @Covers({
        EVENTS + "test_run_until_complete",
        EVENTS + "test_run_until_complete_nesting",
        BASE + "test_run_until_complete_loop",
        "test_asyncio.test_base_events.RunningLoopTests.test_running_loop_within_a_loop",
        "test_asyncio.test_events.GetEventLoopTestsMixin.test_get_event_loop_returns_running_loop",
        "test_asyncio.test_events.GetEventLoopTestsMixin.test_get_event_loop_returns_running_loop2",
        "test_asyncio.test_events.GetEventLoopTestsMixin.test_get_running_loop_already_running"
    })
    void run_until_complete_gives_the_outcome(Trace t) {
        withLoop(
                loop -> {
                    t.log(loop.<Object>runUntilComplete(Coroutine.returning(async -> 1)));
                    t.tell(() -> loop.runUntilComplete(crashes(0, new ValueError("x"))));
                    AsyncFuture<Integer> future = loop.createFuture();
                    loop.callSoon(() -> future.setResult(2));
                    t.log(loop.runUntilComplete(future));
                    try (EventLoop other = asyncio.newEventLoop()) {
                        t.tell(() -> other.runUntilComplete(future));
                    }
                    loop.runUntilComplete(Coroutine.of(async -> nested(t, loop, future)));
                });
        t.tell(asyncio::getRunningLoop);
    }

    private void nested(Trace t, EventLoop loop, AsyncFuture<Integer> future) {
        t.log(asyncio.getEventLoop() == loop, asyncio.getRunningLoop() == loop);
        t.tell(() -> loop.runUntilComplete(future));
        t.tell(loop::runForever);
        try (EventLoop inner = asyncio.newEventLoop()) {
            t.tell(inner::runForever);
        }
    }

    private static void interrupts() {
        throw new KeyboardInterrupt("stop");
    }

    private static void leaves() {
        throw new SystemExit(4);
    }

    @Covers({
        BASE + "test_run_forever_keyboard_interrupt",
        BASE + "test_run_until_complete_baseexception"
    })
    void what_ends_programs_ends_the_loop(Trace t) {
        withLoop(
                loop -> {
                    loop.callSoon(AsyncioLoopCases::interrupts);
                    t.tell(loop::runForever);
                    t.log(loop.isRunning());
                    t.tell(() -> loop.runUntilComplete(Coroutine.of(async -> leaves())));
                    loop.callSoon(() -> t.log("it can go on"));
                    turn(loop);
                    var task =
                            loop.createTask(
                                    Coroutine.of(
                                            async -> {
                                                loop.callSoon(AsyncioLoopCases::interrupts);
                                                async.await(asyncio.sleep(10));
                                            }));
                    t.tell(() -> loop.runUntilComplete(task));
                    t.log(task.done());
                    task.cancel();
                    t.tell(() -> loop.runUntilComplete(task));
                });
    }

    private static Coroutine<@Nullable Void> stops(EventLoop loop, AsyncFuture<?> future) {
        return Coroutine.of(
                async -> {
                    loop.stop();
                    async.awaitAny(future);
                });
    }

    @Covers({
        BASE + "test_run_until_complete_loop_orphan_future_close_loop",
        BASE + "test_create_task_error_closes_coro"
    })
    void a_future_may_outlive_its_loop(Trace t) {
        program(
                py -> {
                    EventLoop loop = asyncio.newEventLoop();
                    AsyncFuture<@Nullable Void> future = loop.createFuture();
                    var task = loop.createTask(stops(loop, future));
                    t.tell(() -> loop.runUntilComplete(task));
                    future.setResult(null);
                    turn(loop);
                    t.log(task.done());
                    loop.close();
                    t.tell(() -> loop.callSoon(() -> {}));
                    t.tell(() -> loop.callSoonThreadsafe(() -> {}));
                    t.tell(() -> loop.callLater(1, () -> {}));
                    t.tell(() -> loop.createTask(stops(loop, future)));
                });
    }

    private boolean elsewhere() {
        return asyncio.py().currentThread() != asyncio.py().threads().main();
    }

    @Covers({EVENTS + "test_run_in_executor", BASE + "test_set_default_executor"})
    void executors_run_functions(Trace t) {
        withLoop(
                loop -> {
                    try (var pool = new ThreadPoolExecutor(asyncio.py(), 1)) {
                        t.log(
                                loop.<Object>runUntilComplete(
                                        loop.runInExecutor(pool, py -> elsewhere())));
                        t.tell(
                                () ->
                                        loop.runUntilComplete(
                                                loop.runInExecutor(
                                                        pool,
                                                        py -> {
                                                            throw new ValueError("x");
                                                        })));
                    }
                    try (var pool = new ThreadPoolExecutor(asyncio.py(), 1)) {
                        loop.setDefaultExecutor(pool);
                        t.log(
                                loop.<Object>runUntilComplete(
                                        loop.runInExecutor(null, py -> elsewhere())));
                    }
                    loop.runUntilComplete(loop.shutdownDefaultExecutor());
                    t.tell(() -> loop.runInExecutor(null, py -> elsewhere()));
                });
    }

    @Covers(EVENTS + "test_run_in_executor_cancel")
    void a_cancelled_call_of_an_executor_goes_on_alone(Trace t) {
        withLoop(
                loop -> {
                    Event begun = new Event(asyncio.py());
                    Event goesOn = new Event(asyncio.py());
                    loop.runUntilComplete(
                            Coroutine.of(
                                    async -> {
                                        AsyncFuture<String> future =
                                                loop.runInExecutor(
                                                        null,
                                                        py -> {
                                                            begun.set();
                                                            goesOn.await();
                                                            return "done";
                                                        });
                                        begun.await();
                                        future.cancel();
                                        try {
                                            async.await(future);
                                        } catch (CancelledError e) {
                                            t.log("cancelled", future.cancelled());
                                        }
                                        goesOn.set();
                                    }));
                    loop.runUntilComplete(loop.shutdownDefaultExecutor());
                });
    }

    private record Factory(List<@Nullable String> made) implements EventLoop.TaskFactory {
        @Override
        public <R extends @Nullable Object> Task<R> make(
                EventLoop loop, Awaitable<R> coroutine, @Nullable String name, Context context) {
            made.add(name);
            return EventLoop.eagerTaskFactory(loop, coroutine, name, context);
        }
    }

    @Covers({
        BASE + "test_create_task",
        BASE + "test_create_named_task_with_default_factory",
        BASE + "test_create_named_task_with_custom_factory",
        BASE + "test_set_task_factory"
    })
    void task_factories_make_tasks(Trace t) {
        withLoop(
                loop -> {
                    List<@Nullable String> made = new ArrayList<>();
                    Task<Integer> task =
                            loop.createTask(Coroutine.returning(async -> 1), "by default");
                    t.log(task.name(), loop.runUntilComplete(task));
                    loop.setTaskFactory(new Factory(made));
                    task = loop.createTask(Coroutine.returning(async -> 2), "made");
                    t.log(task.name(), loop.runUntilComplete(task), made);
                    loop.setTaskFactory(null);
                    t.log(loop.<Object>runUntilComplete(Coroutine.returning(async -> 3)), made);
                });
    }

    private static Pipe pipe() throws IOException {
        Pipe pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        pipe.sink().configureBlocking(false);
        return pipe;
    }

    /** Reads what there is; null at the end. */
    private static byte @Nullable [] read(Pipe pipe) {
        ByteBuffer buffer = ByteBuffer.allocate(1024);
        try {
            return pipe.source().read(buffer) < 0
                    ? null
                    : java.util.Arrays.copyOf(buffer.array(), buffer.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Pipe pipe, String text, boolean last) {
        try {
            pipe.sink().write(ByteBuffer.wrap(b(text)));
            if (last) {
                pipe.sink().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Covers({EVENTS + "test_reader_callback", EVENTS + "test_writer_callback"})
    void readers_and_writers_are_called(Trace t) {
        withLoop(
                loop -> {
                    Pipe pipe = pipe();
                    ByteArrayOutputStream got = new ByteArrayOutputStream();
                    loop.addReader(pipe.source(), () -> t.log("replaced"));
                    loop.addReader(pipe.source(), () -> reads(t, loop, pipe, got));
                    loop.addWriter(
                            pipe.sink(),
                            () -> {
                                t.log("can write", loop.removeWriter(pipe.sink()));
                                write(pipe, "abc", false);
                                loop.callSoon(() -> write(pipe, "def", true));
                            });
                    loop.runForever();
                    t.log(PyText.repr(got.toByteArray()));
                    pipe.source().close();
                });
    }

    private static void reads(Trace t, EventLoop loop, Pipe pipe, ByteArrayOutputStream got) {
        byte[] data = read(pipe);
        if (data != null) {
            got.writeBytes(data);
        } else {
            t.log(loop.removeReader(pipe.source()), loop.removeReader(pipe.source()));
            loop.stop();
        }
    }

    @Covers({EVENTS + "test_add_fds_after_closing", EVENTS + "test_remove_fds_after_closing"})
    void a_closed_loop_watches_nothing(Trace t) {
        program(
                py -> {
                    EventLoop loop = asyncio.newEventLoop();
                    Pipe pipe = pipe();
                    loop.addReader(pipe.source(), () -> {});
                    loop.addWriter(pipe.sink(), () -> {});
                    loop.close();
                    t.tell(() -> loop.addReader(pipe.source(), () -> {}));
                    t.tell(() -> loop.addWriter(pipe.sink(), () -> {}));
                    t.log(loop.removeReader(pipe.source()), loop.removeWriter(pipe.sink()));
                    pipe.source().close();
                    pipe.sink().close();
                });
    }

    @Covers(BASE + "test_single_selecter_event_callback_after_stopping")
    void an_event_counts_once_when_the_loop_stops(Trace t) {
        withLoop(
                loop -> {
                    Pipe pipe = pipe();
                    List<byte @Nullable []> calls = new ArrayList<>();
                    loop.addReader(pipe.source(), () -> calls.add(read(pipe)));
                    write(pipe, "x", false);
                    loop.stop();
                    loop.runForever();
                    turn(loop);
                    t.log(calls);
                    loop.removeReader(pipe.source());
                    pipe.source().close();
                    pipe.sink().close();
                });
    }
}
