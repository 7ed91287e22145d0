package dev.parallax.fuzz.program;

import dev.parallax.semantics.asyncio.AsCompleted;
import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.DoneAndPending;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Queue;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.AsyncIterator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.PyException;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What generated programs over asyncio inherit. Public as {@link JavaProgram} is. */
public abstract class AsyncioProgram extends CallingProgram {
    /** For programs. */
    protected AsyncioProgram() {}

    /** {@code queue.put_nowait(item)}, which has no value in Java. */
    public static <T> @Nullable Object put(Queue<T> queue, T item) {
        queue.putNowait(item);
        return null;
    }

    /** Does what has no value in Java. */
    public static @Nullable Object did(Runnable act) {
        act.run();
        return null;
    }

    /** {@code [nth(one), nth(other)]}. */
    public final List<Task<?>> both(int one, int other) {
        return List.of(nth(one), nth(other));
    }

    /** Returns the numbers of the tasks that are done and of those pending, each in order. */
    public final Tuple which(DoneAndPending<?> waited) {
        return Tuple.of(numbers(waited.done()), numbers(waited.pending()));
    }

    private List<Integer> numbers(Collection<?> some) {
        return some.stream().map(tasks::indexOf).sorted().toList();
    }

    /** Three tasks that are not done; those that are come in no defined order. */
    private List<Task<?>> pending(int number, int seconds) {
        List<Task<?>> left = younger().stream().filter(task -> !task.done()).toList();
        Task<?> one =
                left.isEmpty()
                        ? task(asyncio.sleep(tick(seconds), (Object) "one"))
                        : left.get(number % left.size());
        Task<?> other = task(asyncio.sleep(tick(seconds), (Object) "other"));
        return List.of(one, other, task(asyncio.sleep(tick(seconds / 2), (Object) "early")));
    }

    /** {@code asyncio.as_completed(…)} for {@code async for}: some tasks, each when it is done. */
    public final AsyncIterator<@Nullable Object> completed(
            int number, int seconds, double timeout) {
        AsCompleted<@Nullable Object> each = asCompleted(number, seconds, timeout);
        return () ->
                Coroutine.returning(
                        async -> {
                            AsyncFuture<?> task = async.await(each.anext());
                            return Tuple.of(tasks.indexOf(task), outcome(task));
                        });
    }

    private AsCompleted<@Nullable Object> asCompleted(int number, int seconds, double timeout) {
        List<Awaitable<@Nullable Object>> some = new ArrayList<>();
        pending(number, seconds).forEach(task -> some.add(any(task)));
        return asyncio.asCompleted(some, timeout);
    }

    /**
     * {@code asyncio.as_completed(…)} for {@code for}: the results in their order. Who is slow to
     * ask for the next one finds several waiting.
     */
    public final Coroutine<@Nullable Object> inOrder(int number, int seconds, double timeout) {
        return Coroutine.returning(
                async -> {
                    List<@Nullable Object> told = new ArrayList<>();
                    boolean slow = number % 2 == 1;
                    for (Awaitable<@Nullable Object> one : asCompleted(number, seconds, timeout)) {
                        try {
                            told.add(async.await(one));
                        } catch (PyException e) {
                            told.add(told(e));
                        }
                        if (slow) {
                            async.await(asyncio.sleep(tick(seconds)));
                        }
                    }
                    return told;
                });
    }

    /** {@code nth(number).add_done_callback(…)}: logs how it ended. */
    public final @Nullable Object watch(int number, String label) {
        nth(number).addDoneCallback(task -> log(label, outcome(task)));
        return null;
    }

    /** {@code loop.call_later(seconds, log, label, None)}; no delay is {@code call_soon}. */
    public final @Nullable Object callLater(double seconds, String label) {
        EventLoop loop = asyncio.getRunningLoop();
        Runnable call = () -> log(label, null);
        if (seconds == 0) {
            loop.callSoon(call);
        } else {
            loop.callLater(seconds, call);
        }
        return null;
    }

    /** {@code loop.time() + tick(seconds)}. */
    public final double at(int seconds) {
        return asyncio.getRunningLoop().time() + tick(seconds);
    }

    /** A condition that holds from the n-th time on that it is looked at. */
    public static BooleanSupplier nthTime(int n) {
        int[] left = {n};
        return () -> {
            left[0]--;
            return left[0] <= 0;
        };
    }

    /** Returns the values of a gather; exceptions by name. */
    public static List<@Nullable Object> results(List<? extends @Nullable Object> values) {
        List<@Nullable Object> told = new ArrayList<>();
        values.forEach(v -> told.add(v instanceof Throwable error ? told(error) : v));
        return told;
    }
}
