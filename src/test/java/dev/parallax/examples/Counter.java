package dev.parallax.examples;

/** Port of {@code counter}: two threads add one each, without a lock. */
public final class Counter {
    private int count;

    private Counter() {}

    /** Returns the count after both threads have ended. */
    public static int race() throws InterruptedException {
        Counter counter = new Counter();
        Thread first = Thread.ofPlatform().start(() -> counter.count++);
        Thread second = Thread.ofPlatform().start(() -> counter.count++);
        first.join();
        second.join();
        return counter.count;
    }
}
