package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.StopIteration;
import dev.parallax.semantics.errors.TimeoutError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;

/**
 * What {@code pool.imap} returns: each result once it is there. Any thread may use it.
 *
 * <pre>{@code
 * @Test
 * void results_come_one_by_one() {
 *     List<Integer> lengths = new ArrayList<>();
 *     MainProgram.runMain(
 *             Interpreter.standard(),
 *             py -> {
 *                 Pool pool = Multiprocessing.getContext(py).pool(1);
 *                 try (Pool.Block _ = pool.enter()) {
 *                     PoolIterator<Integer> each = pool.imap((child, word) -> word.length(), List.of("a", "bc"));
 *                     lengths.add(each.next());
 *                     lengths.add(each.next());
 *                     lengths.add(each.hasNext() ? 1 : 0);
 *                 }
 *             });
 *     assertThat(lengths).containsExactly(1, 2, 0);
 * }
 * }</pre>
 *
 * @param <R> what the calls return
 */
public final class PoolIterator<R extends @Nullable Object> implements Iterator<R> {
    private final Interpreter py;
    private final boolean ordered;
    private final Map<Integer, Part<R>> early = new HashMap<>();
    private final Deque<Part<R>> ready = new ArrayDeque<>();
    private int made;
    private int came;
    private int next;
    private boolean complete;

    private record Part<R extends @Nullable Object>(
            Iterator<R> values, @Nullable Throwable error) {}

    PoolIterator(Interpreter py, boolean ordered) {
        this.py = py;
        this.ordered = ordered;
    }

    Crew.Job job(PyFunction.Call call) {
        int number = made++;
        return PoolJob.<List<R>>of(
                call,
                values -> add(number, new Part<>(values.iterator(), null)),
                e -> add(number, new Part<>(List.<R>of().iterator(), e)));
    }

    synchronized void complete() {
        complete = true;
    }

    private synchronized void add(int number, Part<R> part) {
        came++;
        early.put(ordered ? number : came - 1, part);
        for (Part<R> due = early.remove(next); due != null; due = early.remove(next)) {
            ready.add(due);
            next++;
        }
        notifyAll();
    }

    /** Says whether another result will come; waits to know. */
    @Override
    public boolean hasNext() {
        try {
            return waitForPart(Double.POSITIVE_INFINITY) != null;
        } catch (InterruptedException e) {
            throw new KeyboardInterrupt("");
        }
    }

    /** {@code next(iterator)}: waits without the GIL; raises what the call raised. */
    @Override
    public R next() {
        try {
            return take(Double.POSITIVE_INFINITY);
        } catch (InterruptedException e) {
            throw new KeyboardInterrupt("");
        } catch (StopIteration e) {
            throw new NoSuchElementException("StopIteration");
        }
    }

    /**
     * {@code iterator.next(timeout)}.
     *
     * @param timeout how long to wait at most, in seconds
     * @throws StopIteration if there is no further result
     * @throws TimeoutError if it is not there by then
     */
    public R next(double timeout) throws InterruptedException {
        return take(timeout);
    }

    private R take(double timeout) throws InterruptedException {
        Part<R> part = waitForPart(timeout);
        if (part == null) {
            throw new StopIteration();
        }
        synchronized (this) {
            if (part.error() != null) {
                ready.remove(part);
                throw Raise.any(part.error());
            }
            return part.values().next();
        }
    }

    /** Returns the part that holds the next result or error, null at the end. */
    private @Nullable Part<R> waitForPart(double timeout) throws InterruptedException {
        return py.gil().<@Nullable Part<R>, InterruptedException>blocking(() -> part(timeout));
    }

    private synchronized @Nullable Part<R> part(double timeout) throws InterruptedException {
        long end = System.nanoTime() + Math.min(Timeouts.nanos(timeout), Long.MAX_VALUE / 4);
        while (true) {
            Part<R> first = ready.peek();
            if (first != null && (first.error() != null || first.values().hasNext())) {
                return first;
            }
            if (first != null) {
                ready.remove();
            } else if (complete && next == made) {
                return null;
            } else {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new TimeoutError("");
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }
    }
}
