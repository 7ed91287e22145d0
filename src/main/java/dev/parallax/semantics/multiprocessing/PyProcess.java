package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * {@code multiprocessing.Process}: a function in a real process of its own, named {@code
 * Process-N}. To be used by the process that made it.
 *
 * <p>Differs from CPython: the child shares no state with its parent, not even a copy of it, as
 * with {@code spawn}.
 */
public final class PyProcess {
    /** What a process that a signal killed reports in Java: the signal's number more than this. */
    private static final int SIGNALLED = 128;

    private final Interpreter py;
    private final String name;
    private final PyFunction.Call call;
    private @Nullable ChildProcess child;

    private PyProcess(Interpreter py, PyFunction.Call call) {
        this.py = py;
        this.call = call;
        name = "Process-" + (py.count("process") + 1);
    }

    /** {@code Process(target=function)}. */
    public static PyProcess of(Interpreter py, PyFunction.SilentNoArguments function) {
        return new PyProcess(py, new PyFunction.Call(function, null));
    }

    /** {@code Process(target=function, args=(argument,))}. */
    public static <A> PyProcess of(
            Interpreter py, PyFunction.SilentOneArgument<A> function, A argument) {
        return new PyProcess(py, new PyFunction.Call(function, argument));
    }

    /** {@code process.start()}. */
    public void start() {
        if (child != null) {
            throw new RuntimeError("cannot start a process twice");
        }
        try {
            child = ChildProcess.start(py, name, Role.PROCESS, () -> {});
            child.send(call);
            py.exitHandlers().add(this::join);
        } catch (IOException e) {
            throw new RuntimeError("can't start a process: " + e.getMessage());
        }
    }

    /** {@code process.join()}: waits without the GIL. */
    public void join() throws InterruptedException {
        int status = py.gil().blocking(started()::waitFor);
        assert status >= 0 : "an exit status is not negative";
    }

    /** Returns {@code process.name}. */
    public String name() {
        return name;
    }

    /** Returns {@code process.pid}. */
    public long pid() {
        return started().pid();
    }

    /** {@code process.is_alive()}. */
    public boolean isAlive() {
        return child != null && child.isAlive();
    }

    /**
     * {@code process.exitcode}: the status, minus the signal's number if a signal killed it; null
     * while it runs.
     */
    public @Nullable Integer exitcode() throws InterruptedException {
        if (isAlive()) {
            return null;
        }
        int status = started().waitFor();
        return status > SIGNALLED ? SIGNALLED - status : status;
    }

    /** {@code process.terminate()}: SIGTERM. */
    public void terminate() {
        started().terminate();
    }

    /** {@code process.kill()}: SIGKILL. */
    public void kill() {
        started().kill();
    }

    private ChildProcess started() {
        if (child == null) {
            throw new RuntimeError("can only join a started process");
        }
        return child;
    }
}
