package dev.parallax.semantics.asyncio;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What a loop runs in its next turn. The loop's own thread adds without a lock; what comes from
 * other threads takes its place before whatever the loop adds next.
 */
final class ReadyQueue {
    private final ArrayDeque<Handle> ready = new ArrayDeque<>();
    private final Queue<Handle> inbox = new ConcurrentLinkedQueue<>();

    /** On the loop's thread. */
    void add(Handle handle) {
        if (!inbox.isEmpty()) {
            drain();
        }
        ready.add(handle);
    }

    /** From any thread. */
    void addThreadsafe(Handle handle) {
        inbox.add(handle);
    }

    boolean arrived() {
        return !inbox.isEmpty();
    }

    boolean isEmpty() {
        return ready.isEmpty() && inbox.isEmpty();
    }

    /** Returns how many there are for this turn. */
    int count() {
        if (!inbox.isEmpty()) {
            drain();
        }
        return ready.size();
    }

    Handle remove() {
        return ready.remove();
    }

    private void drain() {
        for (Handle next = inbox.poll(); next != null; next = inbox.poll()) {
            ready.add(next);
        }
    }

    void clear() {
        inbox.clear();
        ready.clear();
    }
}
