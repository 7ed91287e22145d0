package dev.parallax.semantics.futures;

import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.ExecutionFailed;
import dev.parallax.semantics.errors.NotShareableError;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.identity.PythonThread;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.MainProgram;
import dev.parallax.semantics.interpreter.Outcome;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One more interpreter in this JVM, with classes and a GIL of its own: {@code
 * concurrent.interpreters.Interpreter}. One thread uses it, which stands for a thread of its own
 * there; that thread doesn't hold the GIL of where it comes from meanwhile.
 */
final class SubInterpreter {
    private final Interpreter py;
    private final Map<ClassLoader, IsolatedLoader> loaders = new ConcurrentHashMap<>();
    private @Nullable PythonThread me;

    /** Makes one under the same conditions, on the same clock, with the same output. */
    SubInterpreter(Interpreter outer) {
        py = new Interpreter(outer.settings(), outer.clock(), outer.sink());
    }

    /**
     * Calls a function there.
     *
     * @param here has the classes of the function and of the values
     * @return what gives the result, or raises, here
     */
    Callable<@Nullable Object> call(byte[] function, byte[] argument, ClassLoader here) {
        Thread carrier = Thread.currentThread();
        ClassLoader context = carrier.getContextClassLoader();
        PythonThread before = PythonThread.bound();
        ClassLoader own = IsolatedLoader.of(here, loaders);
        PythonThread.bind(me);
        me = py.currentThread();
        carrier.setContextClassLoader(own);
        py.gil().take();
        try {
            return answer(function, argument, own, here);
        } finally {
            py.gil().drop(false);
            carrier.setContextClassLoader(context);
            PythonThread.bind(before);
        }
    }

    private Callable<@Nullable Object> answer(
            byte[] function, byte[] argument, ClassLoader own, ClassLoader here) {
        PyFunction called;
        Object given;
        try {
            called = (PyFunction) Objects.requireNonNull(Crossing.loads(function, own));
            given = Crossing.loads(argument, own);
        } catch (NotShareableError e) {
            return raising(e);
        }
        try {
            Object result = new PyFunction.Call(called, given).run(py);
            byte[] packed = Crossing.dumpsResult(result);
            return () -> Crossing.loads(packed, here);
        } catch (NotShareableError e) {
            return raising(e);
        } catch (Throwable e) {
            return raised(e, here);
        }
    }

    private static Callable<@Nullable Object> raising(Throwable error) {
        return () -> {
            throw Raise.any(error);
        };
    }

    private Callable<@Nullable Object> raised(Throwable error, ClassLoader here) {
        ErrorName name = ErrorName.of(error);
        String line = name.qualified() + ": " + name.text();
        String traceback = Traceback.format(error);
        ExecutionFailed failed = new ExecutionFailed(line, traceback);
        byte[] packed;
        try {
            packed = Crossing.dumps(error);
        } catch (NotShareableError e) {
            py.stderr().write("exception is not shareable:\n" + traceback);
            return raising(failed);
        }
        return () -> {
            throw Raise.any(caused((Throwable) Crossing.loads(packed, here), failed));
        };
    }

    private static Throwable caused(@Nullable Throwable error, ExecutionFailed cause) {
        if (error == null) {
            return cause;
        }
        error.setStackTrace(new StackTraceElement[0]);
        if (error.getCause() == null) {
            try {
                error.initCause(cause);
            } catch (IllegalStateException e) {
                return error; // it was made without a cause on purpose
            }
        }
        return error;
    }

    /** Ends it as a process ends: handlers run, threads are waited for, output is passed on. */
    void close() {
        PythonThread before = PythonThread.bound();
        try {
            Outcome end = MainProgram.runMain(py, inside -> {});
            assert end.exitCode() == 0 : "an empty program doesn't fail";
        } finally {
            PythonThread.bind(before);
        }
    }
}
