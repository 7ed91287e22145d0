package dev.parallax.lab.python;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Looks at threads about a thousand times a second, on a thread of its own, until stopped. */
final class ProcSampler implements Runnable {
    private static final long PERIOD_NANOS = 1_000_000;

    /** Ten minutes' worth. */
    private static final int MOST_SAMPLES = 600_000;

    private final List<ProcThread> threads;
    private final SystemCalls calls;
    private final SampledEvents events;
    private volatile boolean stopped;
    private long elapsed;
    private int samples;

    ProcSampler(List<ProcThread> threads, SystemCalls calls, SampledEvents events) {
        this.threads = threads;
        this.calls = calls;
        this.events = events;
    }

    @Override
    public void run() {
        long start = System.nanoTime();
        Doing[] seen = new Doing[threads.size()];
        while (!stopped && samples < MOST_SAMPLES) {
            elapsed = System.nanoTime() - start;
            for (int i = 0; i < seen.length; i++) {
                seen[i] = threads.get(i).look(calls);
            }
            events.sample(elapsed, seen);
            samples++;
            LockSupport.parkNanos(PERIOD_NANOS);
        }
        Arrays.fill(seen, Doing.ENDED);
        elapsed = System.nanoTime() - start;
        events.sample(elapsed, seen);
    }

    void stop() {
        stopped = true;
    }

    /** Returns how far apart the looks were on average; call it after the end. */
    double periodMillis() {
        return samples == 0 ? 0 : elapsed / 1e6 / samples;
    }
}
