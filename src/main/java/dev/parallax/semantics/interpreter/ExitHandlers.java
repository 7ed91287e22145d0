package dev.parallax.semantics.interpreter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is left to do when the main program has ended: {@code threading._register_atexit}.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             py.exitHandlers().add(() -> py.print("goodbye")); // goodbye
 *         });
 * }</pre>
 */
public final class ExitHandlers {
    private final Deque<Handler> handlers = new ArrayDeque<>();

    ExitHandlers() {}

    /** Something to do at the end. */
    @FunctionalInterface
    public interface Handler {
        /** Does it, on the main thread. */
        void run() throws InterruptedException;
    }

    /** Adds a handler; the last added runs first. */
    public synchronized void add(Handler handler) {
        handlers.push(handler);
    }

    /** Removes a handler that is no longer needed. */
    public synchronized void remove(Handler handler) {
        handlers.remove(handler);
    }

    void runAll() throws InterruptedException {
        for (Handler next = poll(); next != null; next = poll()) {
            next.run();
        }
    }

    private synchronized @Nullable Handler poll() {
        return handlers.poll();
    }
}
