package dev.parallax.semantics.interpreter;

import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.identity.PythonThread;
import dev.parallax.semantics.interpreter.ThreadLife.Stage;

import org.jspecify.annotations.Nullable;

/**
 * {@code threading.Thread}. Subclasses may override {@link #run}. Any thread may use it.
 *
 * <p>Differs from CPython: a target gets no arguments, a lambda has what it needs; {@code group} is
 * missing; the native id is the Java thread's.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             PyThread thread =
 *                     new PyThread(py, "worker", false, () -> py.print(py.currentThread().name())); // worker
 *             thread.start();
 *             thread.join();
 *         });
 * }</pre>
 */
public class PyThread {
    private final Threads threads;
    private final @Nullable Target target;
    private final ThreadLife life;
    private volatile String name;
    private volatile boolean daemon;
    private volatile @Nullable PythonThread identity;
    private volatile @Nullable Thread carrier;

    /** What a thread does: {@code target}. */
    @FunctionalInterface
    public interface Target {
        /**
         * Does it.
         *
         * @throws Exception what it raises; {@link ExceptHook} is told
         */
        void run() throws Exception;

        /** Returns {@code target.__name__}, which becomes part of the thread's name. */
        default String name() {
            return "<lambda>";
        }

        /** Gives a target the name that Python's function has. */
        static Target named(String name, Target body) {
            return new NamedTarget(name, body);
        }
    }

    private record NamedTarget(String name, Target body) implements Target {
        @Override
        public void run() throws Exception {
            body.run();
        }
    }

    /** {@code Thread()}: for subclasses that override {@link #run}. */
    public PyThread(Interpreter py) {
        this(py.threads(), null, null, null);
    }

    /** {@code Thread(target=target)}. */
    public PyThread(Interpreter py, Target target) {
        this(py.threads(), null, null, target);
    }

    /**
     * {@code Thread(name=name, daemon=daemon, target=target)}.
     *
     * @param name its name; null or empty for {@code Thread-N}
     * @param daemon whether the interpreter may end without waiting for it; null for what holds for
     *     the calling thread
     * @param target what it does; null for nothing
     */
    public PyThread(
            Interpreter py,
            @Nullable String name,
            @Nullable Boolean daemon,
            @Nullable Target target) {
        this(py.threads(), name, daemon, target);
    }

    PyThread(
            Threads threads,
            @Nullable String name,
            @Nullable Boolean daemon,
            @Nullable Target target) {
        this.threads = threads;
        this.target = target;
        this.name = name != null && !name.isEmpty() ? name : threads.newName(target);
        this.daemon = daemon != null ? daemon : threads.currentThread().daemon();
        life = new ThreadLife(threads.waits(), Stage.INITIAL);
    }

    /** For threads that run already. */
    PyThread(Threads threads, PythonThread identity) {
        this.threads = threads;
        this.identity = identity;
        target = null;
        name = identity.name();
        daemon = identity.daemon();
        carrier = Thread.currentThread();
        life = new ThreadLife(threads.waits(), Stage.STARTED);
    }

    /** {@code thread.run()}: what it does; calls the target, if there is one. */
    public void run() throws Exception {
        if (target != null) {
            target.run();
        }
    }

    /**
     * {@code thread.start()}: returns once it runs, and waits for that without the GIL.
     *
     * @throws RuntimeError if it was started before, or no thread can be had
     */
    public final void start() throws InterruptedException {
        if (!life.moveTo(Stage.STARTING)) {
            throw new RuntimeError("threads can only be started once");
        }
        PythonThread me = threads.admit(this);
        identity = me;
        try {
            carrier = Thread.ofPlatform().name(name).daemon().start(() -> bootstrap(me));
        } catch (OutOfMemoryError e) {
            threads.forget(this);
            life.notStarted();
            throw new RuntimeError("can't start new thread");
        }
        life.await(Stage.STARTED, Waits.FOREVER);
    }

    private void bootstrap(PythonThread me) {
        PythonThread.bind(me);
        threads.gil().enter();
        String begun = name;
        threads.watcher().changed(begun, true);
        boolean first = life.moveTo(Stage.STARTED);
        assert first : "it starts once";
        try {
            run();
        } catch (Throwable e) {
            threads.uncaught(this, e);
        } finally {
            threads.watcher().changed(begun, false);
            threads.forget(this);
            me.end();
            threads.gil().leave();
            PythonThread.bind(null);
            stopped();
        }
    }

    /** Lets those go on who wait for its end. */
    final void stopped() {
        life.moveTo(Stage.STOPPED);
    }

    /** {@code thread.join()}: waits for its end without the GIL. */
    public final void join() throws InterruptedException {
        join(Waits.FOREVER);
    }

    /**
     * {@code thread.join(timeout)}: {@link #isAlive} then says whether it has ended.
     *
     * @param timeout how long to wait at most, in seconds; 0 if negative
     * @throws RuntimeError if it was not started, or is the calling one, or a dummy
     */
    public void join(double timeout) throws InterruptedException {
        if (!life.reached(Stage.STARTED)) {
            throw new RuntimeError("cannot join thread before it is started");
        }
        if (equals(threads.currentThread())) {
            throw new RuntimeError("cannot join current thread");
        }
        life.await(Stage.STOPPED, timeout);
    }

    /** {@code thread.is_alive()}. */
    public boolean isAlive() {
        return life.reached(Stage.STARTED) && !life.reached(Stage.STOPPED);
    }

    /** {@code thread.name}. */
    public final String name() {
        return name;
    }

    /** {@code thread.name = name}. */
    public final void setName(String name) {
        this.name = name;
        PythonThread known = identity;
        if (known != null) {
            known.setName(name);
        }
    }

    /** {@code thread.daemon}: whether the interpreter may end without waiting for it. */
    public final boolean daemon() {
        return daemon;
    }

    /**
     * {@code thread.daemon = daemon}.
     *
     * @throws RuntimeError if it was started
     */
    public final void setDaemon(boolean daemon) {
        if (life.reached(Stage.STARTED)) {
            throw new RuntimeError("cannot set daemon status of active thread");
        }
        this.daemon = daemon;
    }

    /** {@code thread.ident}: its number in the interpreter; null before it is started. */
    public final @Nullable Long ident() {
        PythonThread known = identity;
        return known == null ? null : known.number();
    }

    /** {@code thread.native_id}: the Java thread's; null before it is started. */
    public final @Nullable Long nativeId() {
        Thread known = carrier;
        return known == null ? null : known.threadId();
    }

    final @Nullable Thread carrier() {
        return carrier;
    }

    /** Returns its class's name in Python. */
    String typeName() {
        String own = getClass() == PyThread.class ? "" : getClass().getSimpleName();
        return own.isEmpty() ? "Thread" : own;
    }

    /** {@code repr(thread)}. */
    @Override
    public String toString() {
        String status =
                life.reached(Stage.STOPPED)
                        ? "stopped"
                        : life.reached(Stage.STARTED) ? "started" : "initial";
        Long number = ident();
        return "<%s(%s, %s%s%s)>"
                .formatted(
                        typeName(),
                        name,
                        status,
                        daemon ? " daemon" : "",
                        number == null ? "" : " " + number);
    }
}
