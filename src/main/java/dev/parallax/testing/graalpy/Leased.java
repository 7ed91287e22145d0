package dev.parallax.testing.graalpy;

import dev.parallax.testing.backend.Protocol;
import dev.parallax.testing.value.Wire;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyExecutable;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A context that answers one program after the other, on a thread of its own. */
final class Leased implements AutoCloseable {
    private static final Source DRIVER =
            Source.newBuilder("python", setup(), "parallax_setup.py").buildLiteral();
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("parallax-graalpy").factory());
    private final Context context;
    private final Value run;
    private final String python;

    Leased(Engine engine, Path bytecode) {
        context =
                Context.newBuilder("python")
                        .engine(engine)
                        .allowExperimentalOptions(true)
                        .allowIO(IOAccess.ALL)
                        .allowCreateThread(true)
                        .allowHostAccess(HostAccess.EXPLICIT)
                        .allowPolyglotAccess(PolyglotAccess.NONE)
                        .allowEnvironmentAccess(EnvironmentAccess.INHERIT)
                        .option("python.PosixModuleBackend", "java")
                        .option("python.DontWriteBytecodeFlag", "false")
                        .option("python.PyCachePrefix", bytecode.toString())
                        .option("python.ForceImportSite", "false")
                        .option("python.NoUserSiteFlag", "true")
                        .in(InputStream.nullInputStream())
                        .out(OutputStream.nullOutputStream())
                        .err(OutputStream.nullOutputStream())
                        .build();
        Value driver = await(() -> context.eval(DRIVER));
        run = driver.getArrayElement(0);
        python = driver.getArrayElement(1).asString();
    }

    private static String setup() {
        return """
        import sys as _sys, types as _types
        def _load(name, file, source):
            module = _types.ModuleType(name)
            _sys.modules[name] = module
            exec(compile(source, file, "exec"), module.__dict__)
            return module
        _load("parallax_values", %s, %s)
        [_load("parallax_steps", %s, %s).run, "%%d.%%d.%%d" %% _sys.version_info[:3]]
        """
                .formatted(
                        text(Wire.PYTHON_FILE),
                        text(Wire.pythonSource()),
                        text(Protocol.PYTHON_FILE),
                        text(Protocol.pythonSource()));
    }

    private static String text(String value) {
        return dev.parallax.testing.value.PyRepr.of(
                new dev.parallax.testing.value.PyValue.Str(value));
    }

    /** Returns the version of Python that it speaks. */
    String python() {
        return python;
    }

    private <T> T await(Callable<T> work) {
        try {
            return thread.submit(work).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "GraalPy couldn't start: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while GraalPy started", e);
        }
    }

    /**
     * Runs a program, handing on each line of its answer.
     *
     * @throws Late if it doesn't end in time; the context must be closed then
     * @throws Failed if GraalPy itself fails; the same
     */
    void run(String request, Duration limit, Consumer<String> lines)
            throws Late, Failed, InterruptedException {
        CountDownLatch loaded = new CountDownLatch(1);
        ProxyExecutable emit =
                arguments -> {
                    String line = arguments[0].asString();
                    if (loaded.getCount() > 0 && Protocol.loaded(Wire.json(line))) {
                        loaded.countDown();
                    } else {
                        lines.accept(line);
                    }
                    return true;
                };
        var running = thread.submit(() -> execute(request, emit, loaded));
        try {
            Duration loading = Protocol.loading(limit);
            if (!loaded.await(loading.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Late(
                        "after " + loading.toMillis() + " ms, loading:\n" + stopped(running));
            }
            running.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new Late("after " + limit.toMillis() + " ms:\n" + stopped(running));
        } catch (ExecutionException e) {
            throw new Failed(String.valueOf(e.getCause()));
        }
    }

    /**
     * Begins a live program; returns at once. Lines of its answer go to a queue, with an empty one
     * at the end.
     *
     * @param steps gives the next step, waiting for it; empty to end
     */
    Future<?> begin(String request, Callable<String> steps, Queue<String> answers) {
        ProxyExecutable emit = arguments -> answers.add(arguments[0].asString());
        ProxyExecutable more =
                arguments -> {
                    try {
                        return steps.call();
                    } catch (Exception e) {
                        Thread.currentThread().interrupt();
                        return "";
                    }
                };
        return thread.submit(
                () -> {
                    try {
                        run.executeVoid(request, emit, more);
                    } finally {
                        answers.add("");
                    }
                });
    }

    /** Runs a program; one that never loaded is over, too. */
    private void execute(String request, ProxyExecutable emit, CountDownLatch loaded) {
        try {
            run.executeVoid(request, emit);
        } finally {
            loaded.countDown();
        }
    }

    /** Ends the context and says where the program stood. */
    String stopped(Future<?> running) throws InterruptedException {
        Thread.ofPlatform().daemon().name("parallax-closer").start(() -> context.close(true));
        try {
            running.get(GRACE.toNanos(), TimeUnit.NANOSECONDS);
            return "it ended while it was stopped";
        } catch (TimeoutException e) {
            return "it could not be stopped within " + GRACE.toSeconds() + " s";
        } catch (ExecutionException e) {
            return e.getCause() instanceof PolyglotException stop
                    ? frames(stop)
                    : String.valueOf(e.getCause());
        }
    }

    private static String frames(PolyglotException stop) {
        return StreamSupport.stream(stop.getPolyglotStackTrace().spliterator(), false)
                .filter(PolyglotException.StackFrame::isGuestFrame)
                .filter(frame -> !frame.toString().contains("parallax_"))
                .map(frame -> "  " + frame)
                .collect(Collectors.joining("\n"));
    }

    /** Doesn't wait for a program that can't be stopped. */
    @Override
    public void close() {
        thread.shutdown();
        Thread closer = Thread.ofPlatform().daemon().start(() -> context.close(true));
        try {
            closer.join(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The program took too long; the message says where it stood. */
    static final class Late extends Exception {
        private static final long serialVersionUID = 1L;

        Late(String where) {
            super(where);
        }
    }

    /** GraalPy gave no answer. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String why) {
            super(why);
        }
    }
}
