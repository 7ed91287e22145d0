package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.futures.Future;

import org.jspecify.annotations.Nullable;

/**
 * Coroutines that other threads give to a loop: {@code contract/asyncio_threadsafe.py} is the other
 * half.
 */
class AsyncioThreadsafeCases extends AsyncioProgram {
    private static final String TESTS = "test_asyncio.test_tasks.RunCoroutineThreadsafeTests.";

    private static Coroutine<@Nullable Void> tell(Trace t, Awaitable<@Nullable Object> awaitable) {
        return Coroutine.of(
                async -> {
                    try {
                        t.log("result", async.await(awaitable));
                    } catch (Throwable e) {
                        t.log(Trace.error(e));
                    }
                });
    }

    private @Nullable Object givesUp(Trace t, EventLoop loop) throws InterruptedException {
        var f = asyncio.runCoroutineThreadsafe(asyncio.sleep(3), loop);
        try {
            return f.result(0);
        } finally {
            t.log(f.cancel());
        }
    }

    @Covers(TESTS + "test_run_coroutine_threadsafe_with_timeout")
    void a_thread_that_gives_up_leaves_nothing_running(Trace t) {
        run(
                async -> {
                    EventLoop loop = asyncio.getRunningLoop();
                    async.await(tell(t, loop.runInExecutor(null, in -> givesUp(t, loop))));
                    async.await(asyncio.sleep(0));
                    async.await(asyncio.sleep(0));
                    t.log(asyncio.allTasks().size());
                });
    }

    private Coroutine<@Nullable Void> cancelsItself() {
        return Coroutine.of(
                async -> {
                    me().cancel();
                    async.await(asyncio.sleep(0));
                });
    }

    private <R extends @Nullable Object> R asks(Awaitable<R> coroutine, EventLoop loop)
            throws InterruptedException {
        return asyncio.runCoroutineThreadsafe(coroutine, loop).result();
    }

    @Covers(TESTS + "test_run_coroutine_threadsafe_task_cancelled")
    void a_thread_hears_that_its_task_was_cancelled(Trace t) {
        run(
                async -> {
                    EventLoop loop = asyncio.getRunningLoop();
                    async.await(
                            tell(t, loop.runInExecutor(null, in -> asks(cancelsItself(), loop))));
                });
    }

    /** A task factory that makes none. */
    private static final class Failing implements EventLoop.TaskFactory {
        @Override
        public <R extends @Nullable Object> Task<R> make(
                EventLoop loop, Awaitable<R> coroutine, @Nullable String name, Context context) {
            ((Coroutine<R>) coroutine).close();
            throw new LookupError("no task");
        }
    }

    @Covers(TESTS + "test_run_coroutine_threadsafe_task_factory_exception")
    void a_task_factory_that_fails_is_told_to_both(Trace t) {
        run(
                async -> {
                    EventLoop loop = asyncio.getRunningLoop();
                    loop.setExceptionHandler(
                            (in, told) -> {
                                if (told.get("exception") instanceof Throwable e) {
                                    t.log("told", Trace.error(e));
                                }
                            });
                    Coroutine<Integer> gives = Coroutine.returning(in -> 1);
                    var asked = loop.<@Nullable Object>runInExecutor(null, in -> asks(gives, loop));
                    Coroutine<@Nullable Void> tells = tell(t, asked);
                    loop.setTaskFactory(new Failing());
                    async.await(tells);
                    loop.setTaskFactory(null);
                });
    }

    void what_ends_in_the_loops_own_thread_is_heard_of_at_once(Trace t) {
        run(
                async -> {
                    Future<Integer> ended = new Future<>(asyncio.py());
                    ended.setResult(1);
                    t.log(asyncio.wrapFuture(ended).done());
                    Future<Integer> pending = new Future<>(asyncio.py());
                    var wrapped = asyncio.wrapFuture(pending);
                    t.log(wrapped.done());
                    pending.setResult(2);
                    t.log(wrapped.done());
                    t.log(async.await(wrapped));
                });
    }

    @Covers(TESTS + "test_run_coroutine_threadsafe_and_cancel")
    void a_cancellation_in_the_loops_own_thread_comes_before_the_task_begins(Trace t) {
        Coroutine<@Nullable Void> begins =
                Coroutine.of(
                        async -> {
                            t.log("begins");
                            async.await(asyncio.sleep(3));
                        });
        run(
                async -> {
                    EventLoop loop = asyncio.getRunningLoop();
                    var f = asyncio.runCoroutineThreadsafe(begins, loop);
                    async.await(asyncio.sleep(0));
                    t.log(f.cancel(), f.cancelled(), asyncio.allTasks().size());
                    async.await(asyncio.sleep(0));
                    t.log(asyncio.allTasks().size());
                });
    }
}
