package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Step;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * {@code asyncio.Queue}: first in, first out. To be used on its loop's thread.
 *
 * <p>Differs from CPython: {@code None} can't be put.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Queue<String> queue = new Queue<>(asyncio, 1);
 *                     asyncio.createTask(queue.put("a"));
 *                     System.out.println(async.await(queue.get())); // a
 *                     queue.taskDone();
 *                     async.await(queue.join());
 *                     System.out.println(queue.empty()); // true
 *                 }));
 * }</pre>
 *
 * @param <T> what is put
 */
public sealed class Queue<T> extends LoopBound permits LifoQueue, PriorityQueue {
    private final Deque<T> items = new ArrayDeque<>();
    private final Waiters getters = new Waiters();
    private final Waiters putters = new Waiters();
    private final Event finished;
    private final int maxsize;
    private int unfinished;
    private boolean shutdown;

    /** {@code asyncio.Queue()}: without a limit. */
    public Queue(Asyncio asyncio) {
        this(asyncio, 0);
    }

    /**
     * {@code asyncio.Queue(maxsize)}.
     *
     * @param maxsize how many it holds at most; 0 or less for no limit
     */
    public Queue(Asyncio asyncio, int maxsize) {
        super(asyncio);
        this.maxsize = maxsize;
        finished = new Event(asyncio);
        finished.set();
    }

    /** {@code queue._put(item)}. */
    void store(T item) {
        items.addLast(item);
    }

    /** {@code queue._get()}, of one or more. */
    T take() {
        return items.removeFirst();
    }

    /** Returns what it holds, in the order of {@code queue._queue}. */
    List<T> stored() {
        return new ArrayList<>(items);
    }

    /** {@code queue.qsize()}. */
    public int qsize() {
        return items.size();
    }

    /** {@code queue.maxsize}. */
    public final int maxsize() {
        return maxsize;
    }

    /** {@code queue.empty()}. */
    public final boolean empty() {
        return qsize() == 0;
    }

    /** {@code queue.full()}. */
    public final boolean full() {
        return maxsize > 0 && qsize() >= maxsize;
    }

    /**
     * {@code queue.put(item)}: waits while it is full; does not suspend if it isn't.
     *
     * @return what gives null, or raises {@link QueueShutDown}
     */
    public final Awaitable<@Nullable Void> put(T item) {
        return new Turn<>(putters) {
            @Override
            boolean mustWait() {
                return full();
            }

            @Override
            Step finish() {
                putNowait(item);
                return returned();
            }
        };
    }

    /**
     * {@code queue.put_nowait(item)}.
     *
     * @throws QueueFull if it is full
     * @throws QueueShutDown if it is shut down
     */
    public final void putNowait(T item) {
        if (shutdown) {
            throw new QueueShutDown();
        }
        if (full()) {
            throw new QueueFull();
        }
        store(item);
        unfinished++;
        finished.clear();
        getters.takeAndWakeOne();
    }

    /**
     * {@code queue.get()}: waits while it is empty; does not suspend if it isn't.
     *
     * @return what gives the item, or raises {@link QueueShutDown}
     */
    public final Awaitable<T> get() {
        return new Turn<>(getters) {
            @Override
            boolean mustWait() {
                return empty();
            }

            @Override
            Step finish() {
                return returned(getNowait());
            }
        };
    }

    /**
     * {@code queue.get_nowait()}.
     *
     * @throws QueueEmpty if it is empty
     * @throws QueueShutDown if it is empty and shut down
     */
    public final T getNowait() {
        if (empty()) {
            throw shutdown ? new QueueShutDown() : new QueueEmpty();
        }
        T item = take();
        putters.takeAndWakeOne();
        return item;
    }

    /**
     * {@code queue.task_done()}: one item that was got has been dealt with.
     *
     * @throws ValueError if called more often than items were put
     */
    public final void taskDone() {
        if (unfinished <= 0) {
            throw new ValueError("task_done() called too many times");
        }
        unfinished--;
        if (unfinished == 0) {
            finished.set();
        }
    }

    /** {@code queue.join()}: waits until all that was put has been dealt with. */
    public final Awaitable<@Nullable Void> join() {
        return new Waiting<>() {
            @Override
            Step begin() {
                return unfinished > 0 ? awaiting(finished.await()) : returned();
            }

            @Override
            Step woken(@Nullable Object value) {
                return returned();
            }
        };
    }

    /** {@code queue.shutdown()}: nothing can be put any more; what it holds can still be got. */
    public final void shutdown() {
        shutdown(false);
    }

    /**
     * {@code queue.shutdown(immediate)}: wakes all who wait.
     *
     * @param immediate also to drop what it holds, as if it had been dealt with
     */
    public final void shutdown(boolean immediate) {
        shutdown = true;
        if (immediate) {
            drop();
        }
        getters.takeAndWakeAll();
        putters.takeAndWakeAll();
    }

    private void drop() {
        while (!empty()) {
            take();
            unfinished = Math.max(0, unfinished - 1);
        }
        if (unfinished == 0) {
            finished.set();
        }
    }

    /** Returns {@code repr(queue)}. */
    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder("<" + getClass().getSimpleName());
        text.append(" at ").append(address(this)).append(" maxsize=").append(maxsize);
        if (!empty()) {
            text.append(" _queue=").append(PyText.repr(stored()));
        }
        append(text, " _getters[", getters.count(), "]");
        append(text, " _putters[", putters.count(), "]");
        append(text, " tasks=", unfinished, "");
        return text.append(shutdown ? " shutdown>" : ">").toString();
    }

    private static void append(StringBuilder text, String before, int count, String after) {
        if (count > 0) {
            text.append(before).append(count).append(after);
        }
    }

    /** A put or a get: waits as long as it must, then does it without waiting. */
    private abstract class Turn<R extends @Nullable Object> extends Waiting<R> {
        private final Waiters waiters;
        private @Nullable AsyncFuture<Boolean> waiter;

        Turn(Waiters waiters) {
            this.waiters = waiters;
        }

        abstract boolean mustWait();

        abstract Step finish();

        @Override
        final Step begin() {
            if (!mustWait()) {
                return finish();
            }
            if (shutdown) {
                throw new QueueShutDown();
            }
            AsyncFuture<Boolean> future = createFuture();
            waiter = future;
            waiters.add(future);
            return awaiting(future);
        }

        @Override
        final Step woken(@Nullable Object value) {
            return begin();
        }

        @Override
        final Step failed(Throwable error) {
            AsyncFuture<Boolean> future = waiter;
            if (future != null) {
                future.cancel();
                waiters.remove(future);
                // Cancelled after it was woken: the next one gets its turn.
                if (!mustWait() && !future.cancelled()) {
                    waiters.takeAndWakeOne();
                }
            }
            throw Raise.any(error);
        }
    }
}
