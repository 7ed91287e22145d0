package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The functions of the module {@code multiprocessing}. Any thread may use them.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             py.print(Multiprocessing.getAllStartMethods()); // ['fork', 'spawn', 'forkserver']
 *             Multiprocessing.setStartMethod(py, "spawn");
 *             py.print(Multiprocessing.getStartMethod(py)); // spawn
 *             py.print(Multiprocessing.activeChildren(py)); // []
 *         });
 * }</pre>
 */
public final class Multiprocessing {
    private Multiprocessing() {}

    /** {@code get_all_start_methods()}. */
    public static List<String> getAllStartMethods() {
        return StartMethod.names();
    }

    /** {@code get_start_method()}: {@code forkserver} unless another was set. */
    public static String getStartMethod(Interpreter py) {
        return ProcessState.of(py).method().pythonName();
    }

    /** {@code get_start_method(allow_none=True)}: null if none was set. */
    public static @Nullable String getStartMethodOrNone(Interpreter py) {
        StartMethod chosen = ProcessState.of(py).chosen();
        return chosen == null ? null : chosen.pythonName();
    }

    /**
     * {@code set_start_method(method)}.
     *
     * @throws dev.parallax.semantics.errors.ValueError if there is none of that name
     * @throws dev.parallax.semantics.errors.RuntimeError if one was set or asked for before
     */
    public static void setStartMethod(Interpreter py, String method) {
        setStartMethod(py, method, false);
    }

    /** {@code set_start_method(method, force)}; null for no method. */
    public static void setStartMethod(Interpreter py, @Nullable String method, boolean force) {
        StartMethod known = method == null ? null : StartMethod.of(method);
        ProcessState.of(py).choose(known, force);
    }

    /** {@code get_context()}. */
    public static Context getContext(Interpreter py) {
        return new Context(py, ProcessState.of(py).method(), true);
    }

    /**
     * {@code get_context(method)}.
     *
     * @throws dev.parallax.semantics.errors.ValueError if there is none of that name
     */
    public static Context getContext(Interpreter py, String method) {
        return new Context(py, StartMethod.of(method), true);
    }

    /** {@code active_children()}: those that have not ended. */
    public static List<PyProcess> activeChildren(Interpreter py) {
        return ProcessState.of(py).active();
    }

    /** {@code parent_process()}: null in the main process. */
    public static @Nullable ParentProcess parentProcess(Interpreter py) {
        String name = ProcessState.of(py).identity().parent();
        return name.isEmpty() ? null : new ParentProcess(name, py.settings().parentPid());
    }

    /** {@code current_process()}. */
    public static CurrentProcess currentProcess(Interpreter py) {
        return new CurrentProcess(
                py.processName(), py.getpid(), ProcessState.of(py).identity().daemon());
    }

    /** {@code cpu_count()}. */
    public static int cpuCount(Interpreter py) {
        return py.cpuCount();
    }
}
