package dev.parallax.lab.java;

import dev.parallax.semantics.gil.GilEvent;
import dev.parallax.semantics.gil.GilEventSink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads from a GIL's events for how long a thread has it at a stretch, and whether two ever hold
 * it. A stretch goes on when a thread lets go and is the next to take it. Any thread may use it.
 */
final class Stretches implements GilEventSink {
    private static final int MOST = 1_000_000;

    private final Map<Integer, Owner> owners = new HashMap<>();
    private final List<Double> seconds = new ArrayList<>();
    private int mostHolders;

    @Override
    public synchronized void event(
            long nanos, GilEvent.Kind kind, int gil, long thread, long other, long value) {
        if (kind == GilEvent.Kind.ACQUIRE) {
            acquired(nanos, gil, thread);
        } else if (kind == GilEvent.Kind.RELEASE) {
            Owner owner = owners.get(gil);
            if (owner != null && owner.thread == thread) {
                owner.releasedNanos = nanos;
                owner.holders--;
            }
        }
    }

    private void acquired(long nanos, int gil, long thread) {
        Owner owner = owners.computeIfAbsent(gil, g -> new Owner(thread, nanos));
        owner.holders++;
        mostHolders = Math.max(mostHolders, owner.holders);
        if (owner.thread != thread) {
            if (seconds.size() < MOST) {
                seconds.add((owner.releasedNanos - owner.sinceNanos) / 1e9);
            }
            owner.thread = thread;
            owner.sinceNanos = nanos;
        }
    }

    /** Returns how long the stretches took that are over because another thread took the lock. */
    synchronized List<Double> seconds() {
        return List.copyOf(seconds);
    }

    /** Returns their median in seconds, or NaN if there is none. */
    synchronized double median() {
        double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    /** Returns how many threads held one GIL at once at most; 0 if nobody ever did. */
    synchronized int mostHolders() {
        return mostHolders;
    }

    private static final class Owner {
        private long thread;
        private long sinceNanos;
        private long releasedNanos;
        private int holders;

        Owner(long thread, long nanos) {
            this.thread = thread;
            sinceNanos = nanos;
            releasedNanos = nanos;
        }
    }
}
