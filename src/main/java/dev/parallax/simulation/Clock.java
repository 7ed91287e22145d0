package dev.parallax.simulation;

import java.util.SplittableRandom;

/** What time it is, what happens next, and chance. */
final class Clock {
    private final SlotQueue queue;
    private final SplittableRandom random;
    private long now;
    private long events;

    Clock(long seed, int slots) {
        random = new SplittableRandom(seed);
        queue = new SlotQueue(slots);
    }

    long now() {
        return now;
    }

    /** Returns how many things have happened. */
    long events() {
        return events;
    }

    /** Returns when which slot is due. */
    SlotQueue queue() {
        return queue;
    }

    SplittableRandom random() {
        return random;
    }

    /** Goes to the next thing that is due, and returns its slot; there must be one. */
    int next() {
        now = queue.leastKey();
        events++;
        return queue.poll();
    }

    /** Goes on to a time if it is not over yet. */
    void goTo(long time) {
        now = Math.max(now, time);
    }

    /** Returns how long waking a core takes this time, in nanoseconds. */
    long latency(OsModel os) {
        double varies = -Math.log(1 - random.nextDouble());
        double factor = 1 - os.wakeJitter() + os.wakeJitter() * varies;
        return Math.round(os.wakeLatency() * factor);
    }
}
