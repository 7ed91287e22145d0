package dev.parallax.semantics.futures;

import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.TimeoutError;
import dev.parallax.semantics.interpreter.Waits;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;

/**
 * The generator that {@code as_completed} returns. As in Python nothing happens before its first
 * {@code next}; from then on time runs. For one thread at a time.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         new Interpreter(
 *                 InterpreterSettings.defaults(),
 *                 new RealClock(),
 *                 line -> System.out.println(line.text())),
 *         py -> {
 *             Future<String> slow = new Future<>(py);
 *             Future<String> quick = new Future<>(py);
 *             quick.setResult("quick");
 *             try (AsCompleted<String> done = Futures.asCompleted(py, List.of(slow, quick), 0)) {
 *                 py.print(done.next().result()); // quick
 *                 done.next();
 *             } catch (TimeoutError e) {
 *                 py.print(e); // 1 (of 2) futures unfinished
 *             }
 *         });
 * }</pre>
 *
 * @param <R> what the futures' calls return
 */
@SuppressWarnings("IterableAndIterator") // a Python iterator is both
public final class AsCompleted<R extends @Nullable Object>
        implements Iterator<Future<R>>, Iterable<Future<R>>, AutoCloseable {
    private final Waits waits;
    private final Set<Future<R>> given;
    private final int total;
    private final double timeout;
    private final Waiter<R> waiter = new Waiter<>();
    private final Set<Future<R>> pending = new LinkedHashSet<>();
    private final Queue<Future<R>> ready = new ArrayDeque<>();
    private boolean started;
    private boolean ended;
    private long deadline;

    AsCompleted(Waits waits, Set<Future<R>> given, double timeout) {
        this.waits = waits;
        this.given = given;
        this.timeout = timeout;
        total = given.size();
    }

    /** Returns itself, as every Python iterator does. */
    @Override
    public Iterator<Future<R>> iterator() {
        return this;
    }

    /** Says whether futures are left; it does not wait. */
    @Override
    public boolean hasNext() {
        return !ended && (started ? !ready.isEmpty() || !pending.isEmpty() : total > 0);
    }

    /**
     * Waits for the next future that is done.
     *
     * @throws TimeoutError if the time is up; {@code hasNext} is false then
     * @throws KeyboardInterrupt if the thread is interrupted
     */
    @Override
    public Future<R> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all futures were given");
        }
        start();
        try {
            Future<R> next = ready.poll();
            while (next == null) {
                await();
                next = ready.poll();
            }
            return next;
        } catch (InterruptedException e) {
            close();
            throw new KeyboardInterrupt("");
        }
    }

    private void start() {
        if (started) {
            return;
        }
        started = true;
        deadline = timeout == Waits.FOREVER ? 0 : waits.deadline(timeout);
        for (Future<R> future : given) {
            (future.addWaiter(waiter) ? pending : ready).add(future);
        }
        given.clear();
    }

    private void await() throws InterruptedException {
        double left = timeout == Waits.FOREVER ? timeout : waits.left(deadline);
        if (left < 0 || !waiter.await(waits, seen -> seen.count() > 0, left)) {
            String text = "%d (of %d) futures unfinished".formatted(pending.size(), total);
            close();
            throw new TimeoutError(text);
        }
        for (Future<R> done : waiter.take()) {
            pending.remove(done);
            ready.add(done);
        }
    }

    /** {@code generator.close()}: no future is given any more. */
    @Override
    public void close() {
        ended = true;
        pending.forEach(future -> future.removeWaiter(waiter));
        pending.clear();
    }
}
