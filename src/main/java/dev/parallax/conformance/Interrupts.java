package dev.parallax.conformance;

import dev.parallax.semantics.identity.PythonThread;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * The interrupts of a thread that runs Python in turn with Java. GraalPy loses a Java thread's
 * interrupt whenever it takes its lock, so it is kept here while Python runs, and given back to
 * Java until Java has heard of it.
 */
public final class Interrupts {
    private boolean asked;

    private Interrupts() {}

    private static @Nullable Interrupts ofThisThread() {
        PythonThread thread = PythonThread.bound();
        return thread == null ? null : thread.state(Interrupts.class, Interrupts::new);
    }

    /** Called by Python, {@code _thread.interrupt_main()}: interrupts the calling thread. */
    public static void ask() {
        Interrupts mine = ofThisThread();
        if (mine != null) {
            mine.asked = true;
        }
    }

    /** Calls Python code. */
    static <T extends @Nullable Object> T around(Supplier<T> python) {
        Interrupts mine = ofThisThread();
        if (mine == null) {
            return python.get();
        }
        mine.asked = mine.asked && Thread.interrupted();
        try {
            return python.get();
        } finally {
            if (mine.asked) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
