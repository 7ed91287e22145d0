package dev.parallax.semantics.futures;

import dev.parallax.semantics.gil.PyLock;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What all pools of threads of an interpreter share, so that they end with it: the module's {@code
 * _threads_queues}, {@code _shutdown} and the lock of both.
 */
final class PoolsAtExit {
    private final PyLock lock;
    private final Map<PyThread, Workers> threads = new LinkedHashMap<>();
    private volatile boolean shutDown;

    private PoolsAtExit(Interpreter py) {
        lock = new PyLock(py.gil());
        py.exitHandlers().add(this::exit);
    }

    static PoolsAtExit of(Interpreter py) {
        return py.module(PoolsAtExit.class, PoolsAtExit::new);
    }

    /** Returns the lock to hold while a pool may start threads. */
    PyLock lock() {
        return lock;
    }

    boolean shutDown() {
        return shutDown;
    }

    void add(PyThread thread, Workers workers) {
        synchronized (threads) {
            threads.put(thread, workers);
        }
    }

    void remove(PyThread thread) {
        synchronized (threads) {
            threads.remove(thread);
        }
    }

    private Map<PyThread, Workers> threads() {
        synchronized (threads) {
            return new LinkedHashMap<>(threads);
        }
    }

    private void exit() throws InterruptedException {
        lock.with(
                () -> {
                    shutDown = true;
                    return null;
                });
        Map<PyThread, Workers> left = threads();
        left.values().forEach(Workers::wake);
        for (PyThread thread : left.keySet()) {
            thread.join();
        }
    }
}
