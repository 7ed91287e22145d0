package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.LoopRuns.turn;
import static dev.parallax.semantics.contract.LoopRuns.withLoop;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Handle;
import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.interpreter.PyThread;
import dev.parallax.semantics.threading.Event;

/** Loops: other threads; {@code contract/asyncio_loops.py} is the other half. */
class AsyncioLoopThreadCases extends AsyncioSockets {
    private static final String BASE = "test_asyncio.test_base_events.BaseEventLoopTests.";
    private static final String EVENTS = "test_asyncio.test_events.EventLoopTestsMixin.";

    private PyThread start(PyThread.Target body) throws InterruptedException {
        PyThread thread = new PyThread(asyncio.py(), body);
        thread.start();
        return thread;
    }

    @Covers({
        EVENTS + "test_call_soon_threadsafe",
        EVENTS + "test_call_soon_threadsafe_same_thread"
    })
    void other_threads_call_soon(Trace t) {
        withLoop(
                this,
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
                this,
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
                this,
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
                this,
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
}
