package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.Interpreter;

import java.io.IOException;

/**
 * Keeps JVMs ready for an interpreter's children, so that a start costs no more than a message.
 *
 * <p>Differs from CPython: its fork server is one process that copies itself; a JVM can't do that.
 */
final class ForkServer {
    /** How many wait; a child that comes sooner than the next is ready starts cold. */
    private static final int AHEAD = 2;

    private final Interpreter py;
    private int waiting;
    private boolean closed;
    private boolean busy;

    ForkServer(Interpreter py) {
        this.py = py;
        py.exitHandlers().add(this::close);
    }

    /** Says that a child was wanted: starts others, on another thread. */
    synchronized void refill() {
        waiting = Math.max(0, waiting - 1);
        if (!busy && !closed) {
            busy = true;
            Thread.ofPlatform().daemon().name("fork server").start(this::fill);
        }
    }

    private void fill() {
        try {
            while (wantsMore()) {
                Process process = PreparedChildren.startAhead(py);
                if (process.getInputStream().read() == Messages.READY && keep(process)) {
                    continue;
                }
                process.destroyForcibly();
                return;
            }
        } catch (IOException e) {
            // Then children start cold, or say themselves why they can't.
        } finally {
            synchronized (this) {
                busy = false;
                notifyAll();
            }
        }
    }

    private synchronized boolean wantsMore() {
        return !closed && waiting < AHEAD;
    }

    private synchronized boolean keep(Process process) {
        if (closed) {
            return false;
        }
        py.spareJvms().add(process);
        waiting++;
        notifyAll();
        return true;
    }

    /** Waits until all that should wait do. */
    synchronized void awaitReady() throws InterruptedException {
        while (busy) {
            wait();
        }
    }

    private synchronized void close() {
        closed = true;
        py.spareJvms().endAll();
    }
}
