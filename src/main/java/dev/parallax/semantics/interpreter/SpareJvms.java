package dev.parallax.semantics.interpreter;

import org.jspecify.annotations.Nullable;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * JVMs that were started ahead for the child processes of one interpreter, and wait to be told what
 * they are. Any thread may use it.
 *
 * <p>Differs from CPython: a fork costs next to nothing there; the start of a JVM does, so whoever
 * measures a program may want it done before.
 *
 * <pre>{@code
 * SpareJvms spare = new SpareJvms();
 * System.out.println(spare.poll()); // null
 * spare.endAll();
 * }</pre>
 */
public final class SpareJvms {
    private final Deque<Process> ready = new ConcurrentLinkedDeque<>();

    /** Keeps a process that waits. */
    public void add(Process process) {
        ready.add(process);
    }

    /** Returns the oldest one that is still alive, which the caller owns from then on, or null. */
    public @Nullable Process poll() {
        Process process = ready.poll();
        while (process != null && !process.isAlive()) {
            process = ready.poll();
        }
        return process;
    }

    /** Ends those that nobody took. */
    public void endAll() {
        for (Process left = ready.poll(); left != null; left = ready.poll()) {
            left.destroyForcibly();
        }
    }
}
