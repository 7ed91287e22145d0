package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.futures.Executor;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.ThreadPoolExecutor;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicInteger;

/** What a loop lets others run: the default executor, and calls that are under way. */
final class LoopExecutors {
    private final EventLoop loop;
    private final AtomicInteger underWay = new AtomicInteger();
    private @Nullable Executor standard;
    private boolean shutDown;

    LoopExecutors(EventLoop loop) {
        this.loop = loop;
    }

    boolean busy() {
        return underWay.get() > 0;
    }

    void setDefault(Executor executor) {
        standard = executor;
    }

    <R extends @Nullable Object> AsyncFuture<R> run(
            @Nullable Executor executor, PyFunction.NoArguments<R> function)
            throws InterruptedException {
        return wrap((executor == null ? standard() : executor).submit(function));
    }

    private Executor standard() {
        if (shutDown) {
            throw new RuntimeError("Executor shutdown has been called");
        }
        Executor known = standard;
        if (known == null) {
            known = new ThreadPoolExecutor(loop.py());
            standard = known;
        }
        return known;
    }

    <R extends @Nullable Object> AsyncFuture<R> wrap(Future<R> future) {
        AsyncFuture<R> result = new AsyncFuture<>(loop);
        underWay.incrementAndGet();
        result.addDoneCallback(
                done -> {
                    if (done.cancelled()) {
                        future.cancel();
                    }
                });
        future.addDoneCallback(
                done -> {
                    underWay.decrementAndGet();
                    Chain.onLoop(loop, () -> Chain.copy(done, result));
                });
        return result;
    }

    /** Waits on a thread of its own for the default executor's calls. */
    AsyncFuture<@Nullable Void> shutdownDefault() throws InterruptedException {
        shutDown = true;
        AsyncFuture<@Nullable Void> done = new AsyncFuture<>(loop);
        Executor known = standard;
        if (known == null) {
            done.setResult(null);
            return done;
        }
        underWay.incrementAndGet();
        loop.py()
                .threads()
                .start(
                        "_do_shutdown",
                        () -> {
                            known.close();
                            underWay.decrementAndGet();
                            loop.callSoonThreadsafe(() -> Sleep.release(done));
                        });
        return done;
    }

    /** The loop is closed: nobody waits. */
    void close() throws InterruptedException {
        Executor known = standard;
        standard = null;
        shutDown = true;
        if (known != null) {
            known.shutdown(false);
        }
    }
}
