package dev.parallax.semantics.interpreter;

import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.identity.PythonThread;

/**
 * A main program, run as {@code __main__}.
 *
 * <pre>{@code
 * Outcome outcome =
 *         MainProgram.runMain(
 *                 Interpreter.standard(),
 *                 py -> {
 *                     throw new SystemExit(3);
 *                 });
 * System.out.println(outcome.exitCode()); // 3
 * }</pre>
 */
@FunctionalInterface
public interface MainProgram {
    /**
     * Runs it from its first statement to its last.
     *
     * @throws Exception what it raises
     */
    void run(Interpreter py) throws Exception;

    /**
     * Runs a program on the calling Java thread as the main thread of an interpreter, then ends the
     * interpreter as CPython does: a traceback for an uncaught exception, pools shut down, threads
     * waited for, streams flushed.
     */
    static Outcome runMain(Interpreter py, MainProgram program) {
        PythonThread.bind(py.threads().main());
        py.gil().enter();
        py.threads().watcher().changed("MainThread", true);
        try {
            Outcome outcome = guarded(py, program);
            Outcome end = guarded(py, MainProgram::end);
            return outcome.exitCode() == 0 ? end : outcome;
        } finally {
            py.stdout().finish();
            py.stderr().finish();
            py.threads().watcher().changed("MainThread", false);
            py.gil().leave();
            PythonThread.bind(null);
        }
    }

    private static void end(Interpreter py) throws InterruptedException {
        py.threads().mainThread().stopped();
        py.exitHandlers().runAll();
        py.threads().joinAll();
    }

    private static Outcome guarded(Interpreter py, MainProgram program) {
        try {
            program.run(py);
            return Outcome.exit(0);
        } catch (SystemExit e) {
            return Outcome.exit(e.code());
        } catch (InterruptedException e) {
            return failed(py, new KeyboardInterrupt(""));
        } catch (Throwable e) {
            return failed(py, e);
        }
    }

    private static Outcome failed(Interpreter py, Throwable error) {
        py.stdout().finish();
        py.stderr().write(Traceback.format(error));
        return Outcome.failed(error);
    }
}
