package dev.parallax.semantics.identity;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A Python thread as the code that runs in it sees it: {@code threading.current_thread()}.
 *
 * <p>It is not a Java thread: the body of a generator runs on a Java thread of its own, and yet is
 * part of the Python thread that asked for the next value. Whoever runs Python code on a Java
 * thread binds that thread first.
 *
 * <pre>{@code
 * PythonThread.bind(new PythonThread("MainThread", 1, false));
 * System.out.println(PythonThread.bound().name()); // MainThread
 * PythonThread.bind(null);
 * }</pre>
 */
public final class PythonThread {
    // The one place where Java thread and Python thread meet; everything else is passed explicitly.
    private static final ThreadLocal<PythonThread> BOUND = new ThreadLocal<>();

    private volatile String name;
    private final long number;
    private final boolean daemon;
    // Type, state, type, state, …: so few that searching is faster than hashing.
    private Object[] states = {};

    /** What a module keeps for a thread and has to give up when the thread ends. */
    public interface Ending {
        /** Called once, in the thread, when it is about to end. */
        void ended();
    }

    /**
     * Makes one.
     *
     * @param name its name, such as {@code MainThread} or {@code Thread-1 (work)}
     * @param number counts the threads of one interpreter from 1, the main thread
     * @param daemon whether the interpreter may end without waiting for it
     */
    public PythonThread(String name, long number, boolean daemon) {
        this.name = name;
        this.number = number;
        this.daemon = daemon;
    }

    /** Returns its name. */
    public String name() {
        return name;
    }

    /** Gives it another name. */
    public void setName(String name) {
        this.name = name;
    }

    /** Returns its number in its interpreter. */
    public long number() {
        return number;
    }

    /** Says whether the interpreter may end without waiting for it. */
    public boolean daemon() {
        return daemon;
    }

    /**
     * Returns what a module keeps for this thread, made at the first call. For the thread itself
     * alone.
     */
    public <T> T state(Class<T> type, Supplier<T> make) {
        Object[] all = states;
        for (int i = 0; i < all.length; i += 2) {
            if (all[i] == type) {
                return type.cast(all[i + 1]);
            }
        }
        T made = make.get();
        int before = states.length;
        Object[] more = Arrays.copyOf(states, before + 2);
        more[before] = type;
        more[before + 1] = made;
        states = more;
        return made;
    }

    /** Gives up what modules keep for this thread. For the thread itself alone, as its last act. */
    public void end() {
        Object[] all = states;
        states = new Object[0];
        for (Object state : all) {
            if (state instanceof Ending ending) {
                ending.ended();
            }
        }
    }

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

    @Override
    public String toString() {
        return name;
    }
}
