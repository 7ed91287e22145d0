package dev.parallax.semantics.futures;

import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.interpreter.Waits;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The calls of {@code executor.map}, some of which may wait until others' results are taken. */
final class MappedCalls<A extends @Nullable Object, R extends @Nullable Object>
        implements MapIterator<R> {
    private final Executor executor;
    private final PyFunction function;
    private final Iterator<? extends A> arguments;
    private final Deque<Future<R>> scheduled = new ArrayDeque<>();
    private boolean lazy;
    private boolean started;
    private @Nullable Waits waits;
    private long deadline;

    MappedCalls(Executor executor, PyFunction function, Iterable<? extends A> arguments) {
        this.executor = executor;
        this.function = function;
        this.arguments = arguments.iterator();
    }

    /** Schedules as many calls as the options allow; the time begins before. */
    MappedCalls<A, R> begin(Waits onClock, MapOptions options) throws InterruptedException {
        if (options.timeout() < Waits.FOREVER) {
            waits = onClock;
            deadline = onClock.deadline(options.timeout());
        }
        Integer most = options.buffersize();
        lazy = most != null;
        while ((most == null || scheduled.size() < most) && arguments.hasNext()) {
            schedule();
        }
        return this;
    }

    private void schedule() throws InterruptedException {
        scheduled.add(executor.schedule(new PyFunction.Call(function, arguments.next())));
    }

    @Override
    public boolean hasNext() {
        return !scheduled.isEmpty();
    }

    @Override
    public R next() {
        if (scheduled.isEmpty()) {
            throw new NoSuchElementException("all results were given");
        }
        started = true;
        try {
            if (lazy && arguments.hasNext()) {
                schedule();
            }
            return resultOrCancel(scheduled.remove());
        } catch (InterruptedException e) {
            close();
            throw new KeyboardInterrupt("");
        } catch (StopIteration e) {
            close();
            // As in any generator, it must not be taken for the end of the results.
            throw new RuntimeError("generator raised StopIteration", e);
        } catch (Throwable e) {
            close();
            throw Raise.any(e);
        }
    }

    private R resultOrCancel(Future<R> future) throws InterruptedException {
        Waits limited = waits;
        try {
            return limited == null ? future.result() : future.result(limited.left(deadline));
        } finally {
            future.cancel();
        }
    }

    @Override
    public void close() {
        if (started) {
            scheduled.forEach(Future::cancel);
        }
        scheduled.clear();
    }
}
