package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.CoreCoroutines.gives;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.coroutine.Coroutine;

/** Loops and runners; {@code contract/asyncio_core.py} is the other half. */
class AsyncioLoopCoreCases extends AsyncioProgram {
    @Covers({
        "test_asyncio.test_base_events.BaseEventLoopTests.test_close",
        "test_asyncio.test_events.EventLoopTestsMixin.test_run_until_complete_stopped",
        "test_asyncio.test_events.EventLoopTestsMixin.test_close",
        "test_asyncio.test_events.EventLoopTestsMixin.test_close_running_event_loop"
    })
    void loops_refuse_what_they_cannot(Trace t) {
        program(
                py -> {
                    EventLoop loop = asyncio.newEventLoop();
                    t.log(loop.isRunning(), loop.isClosed());
                    Coroutine<Integer> inside =
                            Coroutine.returning(
                                    async -> {
                                        t.tell(loop::runForever);
                                        t.tell(loop::close);
                                        return 1;
                                    });
                    t.log(loop.runUntilComplete(inside));
                    AsyncFuture<Integer> f = loop.createFuture();
                    loop.callSoon(loop::stop);
                    t.tell(() -> (Object) loop.runUntilComplete(f));
                    loop.close();
                    t.log(loop.isClosed());
                    t.tell(() -> loop.callSoon(() -> {}));
                    t.tell(loop::runForever);
                });
    }

    @Covers("test_asyncio.test_base_events.BaseEventLoopTests.test_time_and_call_at")
    void equal_moments_come_in_the_heaps_order(Trace t) {
        program(
                py -> {
                    EventLoop loop = asyncio.newEventLoop();
                    double when = loop.time() + 0.001;
                    for (int i = 0; i < 8; i++) {
                        int number = i;
                        loop.callAt(when, () -> t.log(number));
                    }
                    loop.callAt(when + 0.001, loop::stop);
                    loop.runForever();
                    loop.close();
                });
    }

    @Covers("test_asyncio.test_runners.RunnerTests.test_run")
    void a_runner_runs_several(Trace t) {
        program(
                py -> {
                    var runner = asyncio.runner();
                    EventLoop loop = runner.getLoop();
                    t.log(runner.run(gives(asyncio, 1)));
                    t.log(runner.run(gives(asyncio, 2)));
                    runner.close();
                    t.log(loop.isClosed());
                    t.tell(runner::getLoop);
                });
    }
}
