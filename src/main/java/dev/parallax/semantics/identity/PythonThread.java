package dev.parallax.semantics.identity;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * A Python thread as the code that runs in it sees it: {@code threading.current_thread()}.
 *
 * <p>It is not a Java thread: the body of a generator runs on a Java thread of its own, and yet is
 * part of the Python thread that asked for the next value. Whoever runs Python code on a Java
 * thread binds that thread first.
 *
 * @param name its name, such as {@code MainThread} or {@code Thread-1 (work)}
 * @param number counts the threads of one interpreter from 1, the main thread
 * @param daemon whether the interpreter may end without waiting for it
 */
public record PythonThread(String name, long number, boolean daemon) {
    // The one place where Java thread and Python thread meet; everything else is passed explicitly.
    private static final ThreadLocal<PythonThread> BOUND = new ThreadLocal<>();

    /** Returns the Python thread that the calling Java thread stands for, or null for none. */
    public static @Nullable PythonThread bound() {
        return BOUND.get();
    }

    /** Makes the calling Java thread stand for a Python thread, or for none if null. */
    public static void bind(@Nullable PythonThread thread) {
        if (thread == null) {
            BOUND.remove();
        } else {
            BOUND.set(thread);
        }
    }

    /** Two threads are equal only if they are the same one, whatever their names. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, number);
    }
}
