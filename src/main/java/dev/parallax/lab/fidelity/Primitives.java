package dev.parallax.lab.fidelity;

import java.util.Arrays;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What this machine's operating system takes for what locks are made of. Measured without any
 * Python, so that nothing that is to be predicted is used.
 *
 * @param handOver from waking a thread on a lock to its running, in nanoseconds
 * @param lateness by how much a wait that times out is late, in nanoseconds
 */
record Primitives(long handOver, long lateness) {
    private static final int ROUNDS = 3_000;
    private static final int WAITS = 200;
    private static final long WAIT = TimeUnit.MILLISECONDS.toNanos(1);

    /** Measures for about a second. */
    static Primitives measure() throws InterruptedException {
        return new Primitives(handOvers(), latenesses());
    }

    private static long handOvers() throws InterruptedException {
        SynchronousQueue<Integer> there = new SynchronousQueue<>();
        SynchronousQueue<Integer> back = new SynchronousQueue<>();
        Thread other = Thread.ofPlatform().daemon().start(() -> answer(there, back));
        long[] rounds = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            there.put(i);
            back.take();
            rounds[i] = System.nanoTime() - start;
        }
        other.interrupt();
        other.join();
        return median(rounds) / 2;
    }

    private static void answer(SynchronousQueue<Integer> from, SynchronousQueue<Integer> to) {
        try {
            while (true) {
                to.put(from.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the measurement is over
        }
    }

    private static long latenesses() {
        long[] late = new long[WAITS];
        for (int i = 0; i < WAITS; i++) {
            long start = System.nanoTime();
            LockSupport.parkNanos(WAIT);
            late[i] = Math.max(0, System.nanoTime() - start - WAIT);
        }
        return median(late);
    }

    private static long median(long[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
