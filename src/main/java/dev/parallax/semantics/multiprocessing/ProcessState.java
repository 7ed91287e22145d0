package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** What the module {@code multiprocessing} keeps in one process. Any thread may use it. */
final class ProcessState {
    private final Interpreter py;
    private final Set<PyProcess> children = new LinkedHashSet<>();
    private final Set<PyProcess> workers = new HashSet<>();
    private final AtomicLong helpers = new AtomicLong(FIRST_HELPER);
    private final SharedServer server;
    private final SharedClients clients = new SharedClients();
    private volatile Identity identity = Identity.MAIN;
    private @Nullable StartMethod chosen;
    private boolean endsChildren;

    /** Below the numbers of threads that programs start. */
    private static final long FIRST_HELPER = -1000;

    private ProcessState(Interpreter py) {
        this.py = py;
        server = new SharedServer(py);
    }

    static ProcessState of(Interpreter py) {
        return py.module(ProcessState.class, ProcessState::new);
    }

    /** Tells a child process who it is. */
    void become(Identity who) {
        identity = who;
    }

    /** Makes {@code fork} the start method of a program that sets none, as until 3.13. */
    void preferFork() {
        identity = identity.startedBy(StartMethod.FORK);
    }

    Identity identity() {
        return identity;
    }

    SharedServer server() {
        return server;
    }

    SharedClients clients() {
        return clients;
    }

    /** Returns a number for a thread that serves this module. */
    long helper() {
        return helpers.getAndDecrement();
    }

    synchronized @Nullable StartMethod chosen() {
        return chosen;
    }

    synchronized StartMethod method() {
        if (chosen == null) {
            chosen = identity.method();
        }
        return chosen;
    }

    synchronized void choose(@Nullable StartMethod method, boolean force) {
        if (chosen != null && !force) {
            throw new RuntimeError("context has already been set");
        }
        chosen = method;
    }

    void add(PyProcess child) {
        synchronized (this) {
            children.add(child);
            if (endsChildren) {
                return;
            }
            endsChildren = true;
        }
        py.exitHandlers().add(this::endChildren);
    }

    /** A pool's worker is shown among the children, but ended by its pool. */
    synchronized void addWorker(PyProcess child) {
        children.add(child);
        workers.add(child);
    }

    synchronized void remove(PyProcess child) {
        workers.remove(child);
        children.remove(child);
    }

    List<PyProcess> active() {
        List<PyProcess> known;
        synchronized (this) {
            known = new ArrayList<>(children);
        }
        List<PyProcess> alive = known.stream().filter(PyProcess::isAlive).toList();
        synchronized (this) {
            known.stream().filter(child -> !alive.contains(child)).forEach(this::remove);
        }
        return alive;
    }

    /** What CPython does at exit: ends daemons, waits for the others. */
    private void endChildren() throws InterruptedException {
        List<PyProcess> left = new ArrayList<>(active());
        synchronized (this) {
            left.removeAll(workers);
        }
        left.stream().filter(PyProcess::daemon).forEach(PyProcess::terminate);
        for (PyProcess child : left) {
            child.join();
        }
    }
}
