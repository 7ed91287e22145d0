package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.BrokenProcessPool;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The calls of a pool that have no result yet: waiting, or with a worker. Any thread may use it.
 */
final class PendingCalls {
    private static final String TERMINATED =
            "A process in the process pool was terminated abruptly while the future was running"
                    + " or pending.";

    private final Deque<Item> waiting = new ArrayDeque<>();
    private final Set<Item> running = new HashSet<>();
    private boolean closed;
    private boolean broken;

    /** A call and the future that waits for its result. */
    static final class Item {
        private final Future<?> future;
        private final PyFunction.Call call;

        Item(Future<?> future, PyFunction.Call call) {
            this.future = future;
            this.call = call;
        }

        PyFunction.Call call() {
            return call;
        }

        @SuppressWarnings("unchecked") // the executor made the future for this call
        void finish(Reply reply) {
            Future<@Nullable Object> typed = (Future<@Nullable Object>) future;
            switch (reply) {
                case Reply.Value(var value) -> typed.setResult(value);
                case Reply.Raised raised -> typed.setException(raised.withCause());
                case Reply.Dead dead -> typed.setException(new BrokenProcessPool(TERMINATED));
            }
        }
    }

    synchronized void add(Item item) {
        waiting.add(item);
        notifyAll();
    }

    /** Waits for a call that nobody has cancelled; empty when there will be no more. */
    synchronized Optional<Item> take() throws InterruptedException {
        while (!broken) {
            Item item = waiting.poll();
            if (item == null && closed) {
                return Optional.empty();
            }
            if (item == null) {
                wait();
            } else if (item.future.setRunning()) {
                running.add(item);
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    void finish(Item item, Reply reply) {
        synchronized (this) {
            running.remove(item);
        }
        item.finish(reply);
    }

    /** No call will be added. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** A worker has died: every call fails. */
    void breakAll() {
        List<Item> lost;
        synchronized (this) {
            broken = true;
            lost = new ArrayList<>(running);
            lost.addAll(waiting);
            waiting.clear();
            running.clear();
            notifyAll();
        }
        lost.forEach(item -> item.finish(new Reply.Dead()));
    }

    synchronized boolean broken() {
        return broken;
    }
}
