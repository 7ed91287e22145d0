package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.AttributeError;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * {@code multiprocessing.Process}: a function in a real process of its own, named {@code
 * Process-N}. Any thread of the process that made it may use it.
 *
 * <p>Differs from CPython: the child shares no state with its parent, not even a copy of it, as
 * with {@code spawn}; a child whose parent was killed ends by itself, daemon or not.
 *
 * <pre>{@code
 * @Test
 * void a_process_ends_with_its_status() {
 *     List<Integer> statuses = new ArrayList<>();
 *     MainProgram.runMain(
 *             Interpreter.standard(),
 *             py -> {
 *                 PyFunction.SilentOneArgument<Integer> leave =
 *                         (child, status) -> {
 *                             throw new SystemExit(status);
 *                         };
 *                 PyProcess process = PyProcess.of(py, leave, 3);
 *                 process.start();
 *                 process.join();
 *                 statuses.add(process.exitcode());
 *             });
 *     assertThat(statuses).containsExactly(3);
 * }
 * }</pre>
 */
public final class PyProcess {
    private final Interpreter py;
    private final ProcessState state;
    private final StartMethod method;
    private final String type;
    private final String number;
    private final PyFunction.@Nullable Call call;
    private String name;
    private boolean daemon;
    private boolean closed;
    private volatile @Nullable ChildProcess child;

    PyProcess(Interpreter py, String type, StartMethod method, PyFunction.Call call) {
        this.py = py;
        this.call = call;
        this.method = method;
        this.type = type;
        state = ProcessState.of(py);
        daemon = state.identity().daemon();
        number = state.identity().child(py.count("process") + 1);
        name = type + "-" + number;
    }

    /** Shows a worker of a pool, which runs. */
    PyProcess(Interpreter py, String name, Identity identity, ChildProcess started) {
        this.py = py;
        this.name = name;
        call = null;
        method = identity.method();
        type = method.prefix() + "Process";
        state = ProcessState.of(py);
        daemon = identity.daemon();
        number = identity.number();
        child = started;
    }

    /** {@code Process(target=function)}. */
    public static PyProcess of(Interpreter py, PyFunction.SilentNoArguments function) {
        return Context.standard(py).process(function);
    }

    /** {@code Process(target=function, args=(argument,))}. */
    public static <A> PyProcess of(
            Interpreter py, PyFunction.SilentOneArgument<A> function, A argument) {
        return Context.standard(py).process(function, argument);
    }

    /**
     * {@code process.start()}.
     *
     * @throws dev.parallax.semantics.errors.TypeError if the function or its argument can't travel
     */
    public synchronized void start() {
        checkClosed();
        PyFunction.Call target = call;
        if (child != null || target == null) {
            throw new AssertionFailed("cannot start a process twice");
        }
        AssertionFailed.require(
                !state.identity().daemon(), "daemonic processes are not allowed to have children");
        Identity identity = new Identity(number, daemon, method, py.processName());
        Pickle.Packed packed = Pickle.dumpsFunction(target.function()); // fails before it costs
        assert packed.bytes().length > 0 : "a function is some bytes";
        try {
            ChildProcess started =
                    ChildProcess.start(py, name, identity, Role.PROCESS, new Ended());
            child = started;
            sendCall(started, target);
            state.add(this);
        } catch (IOException e) {
            throw new RuntimeError("can't start a process: " + e.getMessage());
        }
    }

    private void sendCall(ChildProcess started, PyFunction.Call target) {
        try {
            started.sendFirst(Messages.CALL, target);
        } catch (RuntimeException e) {
            child = null;
            started.kill();
            throw e;
        }
    }

    /** {@code process.join()}: waits without the GIL. */
    public void join() throws InterruptedException {
        join(Double.POSITIVE_INFINITY);
    }

    /**
     * {@code process.join(timeout)}: waits without the GIL.
     *
     * @param timeout how long at most, in seconds
     */
    public void join(double timeout) throws InterruptedException {
        checkClosed();
        ChildProcess started = child;
        AssertionFailed.require(started != null, "can only join a started process");
        if (started != null && py.gil().blocking(() -> started.waitFor(timeout))) {
            state.remove(this);
        }
    }

    /** Returns {@code process.name}. */
    public String name() {
        return name;
    }

    /** Sets {@code process.name}. */
    public void setName(String newName) {
        name = newName;
    }

    /** Returns {@code process.daemon}: whether it ends with its parent and has no children. */
    public boolean daemon() {
        return daemon;
    }

    /** Sets {@code process.daemon}, before the start. */
    public void setDaemon(boolean on) {
        AssertionFailed.require(child == null, "process has already started");
        daemon = on;
    }

    /** Returns {@code process.pid}, null before the start. */
    public @Nullable Long pid() {
        checkClosed();
        ChildProcess started = child;
        return started == null ? null : started.pid();
    }

    /**
     * Returns {@code process.sentinel}: ready when the process has ended.
     *
     * @throws ValueError before the start
     */
    public Sentinel sentinel() {
        checkClosed();
        ChildProcess started = child;
        if (started == null) {
            throw new ValueError("process not started");
        }
        return new Sentinel(started);
    }

    /** Returns {@code process.ident}: the same as {@link #pid}. */
    public @Nullable Long ident() {
        return pid();
    }

    /** {@code process.is_alive()}. */
    public boolean isAlive() {
        checkClosed();
        ChildProcess started = child;
        return started != null && started.isAlive();
    }

    /**
     * {@code process.exitcode}: the status, or minus the number of the signal that killed it; null
     * before the start and while it runs.
     */
    public @Nullable Integer exitcode() throws InterruptedException {
        checkClosed();
        ChildProcess started = child;
        if (started == null || started.isAlive()) {
            return null;
        }
        boolean ended = started.waitFor(Double.POSITIVE_INFINITY);
        return ended ? started.exitcode() : null;
    }

    /** {@code process.terminate()}: SIGTERM. */
    public void terminate() {
        started("terminate").terminate();
    }

    /** {@code process.kill()}: SIGKILL. */
    public void kill() {
        started("kill").kill();
    }

    private ChildProcess started(String method) {
        checkClosed();
        ChildProcess started = child;
        if (started == null) {
            throw new AttributeError("'NoneType' object has no attribute '" + method + "'");
        }
        return started;
    }

    /**
     * {@code process.close()}: lets go of an ended process.
     *
     * @throws ValueError if it runs
     */
    public synchronized void close() {
        ChildProcess started = child;
        if (started != null && started.isAlive()) {
            throw new ValueError(
                    "Cannot close a process while it is still running. You should first call"
                            + " join() or terminate().");
        }
        closed = true;
        state.remove(this);
    }

    private void checkClosed() {
        if (closed) {
            throw new ValueError("process object is closed");
        }
    }

    /** {@code repr(process)}. */
    @Override
    public String toString() {
        return ProcessText.of(this, type, py.getpid());
    }

    boolean closed() {
        return closed;
    }

    @Nullable ChildProcess child() {
        return child;
    }

    private static final class Ended implements ChildProcess.Watcher {}
}
