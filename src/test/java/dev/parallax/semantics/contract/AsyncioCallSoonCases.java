package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.LoopRuns.turn;
import static dev.parallax.semantics.contract.LoopRuns.withLoop;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.Handle;
import dev.parallax.semantics.asyncio.TimerHandle;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.futures.ThreadPoolExecutor;
import dev.parallax.semantics.threading.Event;

/** Loops: callbacks and executors; {@code contract/asyncio_loops.py} is the other half. */
class AsyncioCallSoonCases extends AsyncioSockets {
    private static final String BASE = "test_asyncio.test_base_events.BaseEventLoopTests.";
    private static final String EVENTS = "test_asyncio.test_events.EventLoopTestsMixin.";

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
                this,
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
                this,
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
                this,
                loop -> {
                    loop.callSoon(() -> t.log("turn"));
                    loop.stop();
                    loop.runForever();
                    turn(loop);
                    t.log(loop.isRunning(), loop.isClosed());
                });
    }

    private boolean elsewhere() {
        return asyncio.py().currentThread() != asyncio.py().threads().main();
    }

    @Covers({EVENTS + "test_run_in_executor", BASE + "test_set_default_executor"})
    void executors_run_functions(Trace t) {
        withLoop(
                this,
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
                this,
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
}
