package dev.parallax.testing.java;

import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.Runner;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.identity.PythonThread;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.MainProgram;
import dev.parallax.semantics.interpreter.RealClock;
import dev.parallax.semantics.interpreter.WrittenLine;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * The Python process that a port takes itself to run in: its interpreter, its GIL, its event loop.
 * Made when something first asks for it; from then on the calling thread is the main thread and
 * holds the GIL.
 *
 * <p>For one thread.
 *
 * <pre>{@code
 * try (PortProcess process = new PortProcess(GilChoice.of("off"), out)) {
 *     process.interpreter().print("hello");
 * }
 * }</pre>
 */
public final class PortProcess implements AutoCloseable {
    private final GilChoice gil;
    private final PrintStream out;
    private @Nullable Interpreter interpreter;
    private @Nullable Runner runner;

    /**
     * Makes one that has not started.
     *
     * @param out what stands for {@code sys.stdout}
     */
    public PortProcess(GilChoice gil, PrintStream out) {
        this.gil = gil;
        this.out = out;
    }

    /** Says whether a parameter of this type is handed something of the process. */
    public static boolean supplies(Class<?> type) {
        return type == Interpreter.class || type == Gil.class;
    }

    /** Returns what a parameter of this type is handed. */
    public Object supply(Class<?> type) {
        return type == Gil.class ? interpreter().gil() : interpreter();
    }

    /** Returns the interpreter; starts it at the first call. */
    public Interpreter interpreter() {
        Interpreter known = interpreter;
        if (known == null) {
            known = new Interpreter(gil.settings(), new RealClock(), this::write);
            interpreter = known;
            PythonThread.bind(known.threads().main());
            known.gil().enter();
        }
        return known;
    }

    private void write(WrittenLine line) {
        if (line.stream() == WrittenLine.Stream.STDOUT) {
            out.print(line.text() + "\n");
        }
    }

    /** Passes on what was printed so far, the start of a line, too. */
    public void flush() {
        Interpreter known = interpreter;
        if (known != null) {
            out.print(known.stdout().takeUnfinished());
        }
    }

    /**
     * Waits for a coroutine that nobody keeps, as the Python sides do; returns anything else.
     *
     * @throws Exception what it raises
     */
    public @Nullable Object settled(@Nullable Object result) throws Exception {
        return result != null && Asyncio.iscoroutine(result) ? await(result) : result;
    }

    /**
     * Waits for what can be awaited, on the process's one event loop.
     *
     * @return what it gives
     * @throws Exception what it raises
     */
    @Nullable Object await(Object target) throws Exception {
        return switch (target) {
            case Awaitable<?> awaitable -> runner().run(awaitable);
            case Future<?> future -> result(future);
            default ->
                    throw new NoSuchMember(
                            target.getClass().getSimpleName()
                                    + " can't be awaited; return a coroutine or a Future");
        };
    }

    private Runner runner() {
        Runner known = runner;
        if (known == null) {
            known = new Asyncio(interpreter()).runner();
            runner = known;
        }
        return known;
    }

    private static @Nullable Object result(Future<?> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Ends it as Python ends: the loop is closed, pools are shut down, threads waited for. */
    @Override
    public void close() {
        Interpreter known = interpreter;
        if (known == null) {
            return;
        }
        PythonThread.bind(known.threads().main());
        try {
            if (runner != null) {
                runner.close();
            }
        } finally {
            if (known.gil().held()) {
                known.gil().leave();
            }
            MainProgram.runMain(known, py -> {});
        }
    }
}
