package dev.parallax.semantics.multiprocessing;

import java.time.Duration;

/**
 * Ends a child process when its parent has ended: nobody waits for it any more. Looks whose child
 * it is now and then, since the pipe from its parent is read only between two calls.
 */
final class ParentWatch {
    private static final Duration PERIOD = Duration.ofMillis(250);

    private ParentWatch() {}

    /** Watches from now on. */
    static void start(long parent) {
        Thread.ofPlatform().daemon().name("parent watch").start(() -> watch(parent));
    }

    private static void watch(long parent) {
        try {
            while (parentOfMine() == parent) {
                Thread.sleep(PERIOD);
            }
        } catch (InterruptedException e) {
            // Nobody does that; if so, the process ends.
        }
        Runtime.getRuntime().halt(1);
    }

    private static long parentOfMine() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
    }
}
