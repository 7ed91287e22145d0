package dev.parallax.cli;

import java.time.Duration;

/**
 * Turns Ctrl-C (SIGINT, SIGTERM) into an interrupt of the running thread, so that lanes can clean
 * up and records be written, and then ends with {@link ExitCode#INTERRUPTED}.
 */
final class Interrupts implements AutoCloseable {
    /** Longer than a lane needs to close; a second Ctrl-C is the user's way past it. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Thread running = Thread.currentThread();
    private final Thread hook = new Thread(this::interruptAndWait, "parallax-interrupt");
    private volatile boolean done;

    Interrupts() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the virtual machine is being ended by a signal. */
    static boolean ending() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private void interruptAndWait() {
        if (done) {
            return;
        }
        running.interrupt();
        try {
            running.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }

    @Override
    public void close() {
        done = true;
        if (!ending()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
