package dev.parallax.semantics.interpreter;

import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.identity.PythonThread;
import dev.parallax.semantics.interpreter.PyThread.Target;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The threads of one interpreter: the functions of {@code threading}. Any thread may use it.
 *
 * <p>A Java thread that stands for no Python thread becomes a dummy when it asks who it is.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             PyThread thread = py.threads().start("worker", () -> {});
 *             thread.join();
 *             py.print(py.threads().activeCount(), py.threads().mainThread().name()); // 1 MainThread
 *         });
 * }</pre>
 */
public final class Threads {
    private final Waits waits;
    private final PyStream stderr;
    private final Watcher watcher;
    private final AtomicLong numbers = new AtomicLong(1);
    private final AtomicLong unnamed = new AtomicLong();
    private final List<PyThread> known = new ArrayList<>();
    private final PythonThread main = new PythonThread("MainThread", 1, false);
    private final PyThread mainThread;
    private volatile ExceptHook excepthook = this::defaultExcepthook;

    /** Is told that a thread begins or ends. */
    interface Watcher {
        void changed(String thread, boolean begins);
    }

    Threads(Waits waits, PyStream stderr, Watcher watcher) {
        this.waits = waits;
        this.stderr = stderr;
        this.watcher = watcher;
        mainThread = new MainThread(this, main);
        known.add(mainThread);
    }

    Watcher watcher() {
        return watcher;
    }

    Waits waits() {
        return waits;
    }

    Gil gil() {
        return waits.gil();
    }

    /** Returns what generators, GIL and output know of the main thread. */
    public PythonThread main() {
        return main;
    }

    /** {@code threading.main_thread()}. */
    public PyThread mainThread() {
        return mainThread;
    }

    /** Returns what generators, GIL and output know of the calling thread. */
    public PythonThread current() {
        PythonThread bound = PythonThread.bound();
        if (bound == null) {
            String name = "Dummy-" + unnamed.incrementAndGet();
            bound = new PythonThread(name, numbers.incrementAndGet(), true);
            PythonThread.bind(bound);
        }
        return bound;
    }

    /**
     * {@code threading.current_thread()}: for a thread that nobody started as a {@link PyThread}, a
     * dummy named {@code Dummy-N}.
     */
    public PyThread currentThread() {
        PythonThread me = current();
        return me.equals(main) ? mainThread : me.state(PyThread.class, () -> dummy(me));
    }

    private PyThread dummy(PythonThread me) {
        PyThread dummy = new DummyThread(this, me);
        synchronized (known) {
            known.add(dummy);
        }
        return dummy;
    }

    /** {@code threading.get_ident()}. */
    public long getIdent() {
        return current().number();
    }

    /** {@code threading.get_native_id()}. */
    public long getNativeId() {
        return Thread.currentThread().threadId();
    }

    /** {@code threading.enumerate()}: those that are alive, the starting ones last. */
    public List<PyThread> enumerate() {
        synchronized (known) {
            known.removeIf(thread -> thread instanceof DummyThread dummy && dummy.gone());
            List<PyThread> all = new ArrayList<>(known);
            all.sort((a, b) -> Boolean.compare(b.isAlive(), a.isAlive()));
            return all;
        }
    }

    /** {@code threading.active_count()}. */
    public int activeCount() {
        return enumerate().size();
    }

    /** {@code threading.excepthook}. */
    public ExceptHook excepthook() {
        return excepthook;
    }

    /** {@code threading.excepthook = hook}. */
    public void setExcepthook(ExceptHook hook) {
        excepthook = hook;
    }

    /** {@code threading.__excepthook__}: prints a traceback, but none of {@link SystemExit}. */
    public void defaultExcepthook(ExceptHook.Args args) {
        if (!(args.excValue() instanceof SystemExit)) {
            PyThread thread = args.thread();
            String who = thread == null ? Long.toString(getIdent()) : thread.name();
            print("Exception in thread " + who + ":\n", args.excValue());
        }
    }

    void uncaught(PyThread thread, Throwable error) {
        try {
            excepthook.handle(new ExceptHook.Args(error, thread));
        } catch (Throwable e) {
            print("Exception in threading.excepthook:\n", e);
        }
    }

    private void print(String heading, Throwable error) {
        stderr.write(heading + Traceback.format(error));
    }

    /**
     * {@code Thread(target=…).start()}.
     *
     * @param target the target's {@code __name__}, part of the thread's name
     */
    public PyThread start(String target, Runnable body) throws InterruptedException {
        return started(new PyThread(this, null, false, Target.named(target, body::run)));
    }

    /** {@code Thread(name=name, daemon=daemon, target=…).start()}. */
    public PyThread start(String name, boolean daemon, Runnable body) throws InterruptedException {
        return started(new PyThread(this, name, daemon, body::run));
    }

    private static PyThread started(PyThread thread) throws InterruptedException {
        thread.start();
        return thread;
    }

    String newName(@Nullable Target target) {
        String name = "Thread-" + unnamed.incrementAndGet();
        return target == null ? name : name + " (" + target.name() + ")";
    }

    /** Lists a thread that is about to run. */
    PythonThread admit(PyThread thread) {
        PythonThread identity =
                new PythonThread(thread.name(), numbers.incrementAndGet(), thread.daemon());
        identity.state(PyThread.class, () -> thread);
        synchronized (known) {
            known.add(thread);
        }
        return identity;
    }

    void forget(PyThread thread) {
        synchronized (known) {
            known.remove(thread);
        }
    }

    /** The main program has ended: waits for all threads that are no daemons. */
    void joinAll() throws InterruptedException {
        for (PyThread next = nextToJoin(); next != null; next = nextToJoin()) {
            next.join();
        }
    }

    private @Nullable PyThread nextToJoin() {
        synchronized (known) {
            return known.stream()
                    .filter(thread -> !thread.daemon() && !thread.equals(mainThread))
                    .findFirst()
                    .orElse(null);
        }
    }
}
