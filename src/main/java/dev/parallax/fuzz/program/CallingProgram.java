package dev.parallax.fuzz.program;

import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.contextvars.ContextVar;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.futures.Future;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Calls that an executor makes, and what they do to the loop from their threads. */
abstract class CallingProgram extends TaskProgram {
    private final List<Future<@Nullable Object>> calls = new ArrayList<>();
    private final Map<Integer, AsyncFuture<@Nullable Object>> promises = new HashMap<>();
    private final TimedExecutor standard = new TimedExecutor(this, 0, 0);
    private final ContextVar<@Nullable Object> variable = ContextVar.withDefault("var", null);
    private @Nullable EventLoop loop;

    @Override
    final void begun(EventLoop made) {
        loop = made;
        made.setDefaultExecutor(standard);
    }

    private EventLoop loop() {
        return Objects.requireNonNull(loop, "programs run on a loop");
    }

    /** Does something after a delay in seconds; at once if there is none. */
    final void after(double seconds, Runnable step) {
        if (seconds == 0) {
            step.run();
        } else {
            loop().callLater(seconds, step);
        }
    }

    @SuppressWarnings("unchecked") // a future of any result is read as one of an object
    final void noted(Future<? extends @Nullable Object> future) {
        calls.add((Future<@Nullable Object>) future);
    }

    /** {@code loop.run_in_executor(executor, call)}, of an executor with those delays. */
    public final AsyncFuture<@Nullable Object> elsewhere(
            double beginning, double taking, Callable<@Nullable Object> call)
            throws InterruptedException {
        TimedExecutor executor = new TimedExecutor(this, beginning, taking);
        return loop().<@Nullable Object>runInExecutor(executor, any -> call.call());
    }

    /** {@code asyncio.to_thread(call)}, with those delays. */
    public final Coroutine<@Nullable Object> inThread(
            double beginning, double taking, Callable<@Nullable Object> call) {
        return Coroutine.returning(
                "in_thread",
                async -> {
                    standard.setDelays(beginning, taking);
                    return async.await(asyncio.<@Nullable Object>toThread(any -> call.call()));
                });
    }

    /** Returns the future of one of the calls, or of one that has been made. */
    public final Future<@Nullable Object> nthCall(int number) {
        if (calls.isEmpty()) {
            Future<@Nullable Object> made = new Future<>(py);
            made.setResult(null);
            calls.add(made);
        }
        return calls.get(number % calls.size());
    }

    /** {@code asyncio.run_coroutine_threadsafe(asyncio.sleep(seconds, value), loop)}: a call. */
    public final @Nullable Object back(double seconds, @Nullable Object value) {
        noted(
                asyncio.<@Nullable Object>runCoroutineThreadsafe(
                        asyncio.<@Nullable Object>sleep(seconds, value), loop()));
        return null;
    }

    /** {@code loop.call_soon_threadsafe(log, label, None)}. */
    public final @Nullable Object soon(String label) {
        loop().callSoonThreadsafe(() -> log(label, null));
        return null;
    }

    /** {@code loop.call_soon_threadsafe(nth(number).cancel)}. */
    public final @Nullable Object cancelSoon(int number) {
        loop().callSoonThreadsafe(() -> nth(number).cancel());
        return null;
    }

    /** Lets the loop set a promise, unless somebody has. */
    public final @Nullable Object fulfil(int number, @Nullable Object value) {
        loop().callSoonThreadsafe(
                        () -> {
                            if (!promise(number).done()) {
                                promise(number).setResult(value);
                            }
                        });
        return null;
    }

    /** Returns one of some futures, made when somebody first asks for it. */
    public final AsyncFuture<@Nullable Object> promise(int number) {
        return promises.computeIfAbsent(number, any -> new AsyncFuture<>(loop()));
    }

    /** Sets the variable in the context at hand. */
    public final @Nullable Object setVar(@Nullable Object value) {
        variable.set(value);
        return null;
    }

    /** Returns the variable in the context at hand. */
    public final @Nullable Object getVar() {
        return variable.get();
    }
}
