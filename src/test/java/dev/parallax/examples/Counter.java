package dev.parallax.examples;

import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.identity.PythonThread;

/** Port of {@code counter}: two threads add one each, without a lock. */
public final class Counter {
    private int count;

    private Counter() {}

    /** The same with both threads under a GIL, or none. */
    public static int race(Gil gil) throws InterruptedException {
        Counter counter = new Counter();
        Thread first = Thread.ofPlatform().start(() -> counter.add(gil, 2));
        Thread second = Thread.ofPlatform().start(() -> counter.add(gil, 3));
        return gil.blocking(
                () -> {
                    first.join();
                    second.join();
                    return counter.count;
                });
    }

    private void add(Gil gil, long thread) {
        PythonThread.bind(new PythonThread("Thread-" + thread, thread, false));
        gil.enter();
        count++;
        gil.leave();
    }

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
