package dev.parallax.lane.graalpy;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A function of a Python module, from text to text, called in a GraalPy context of its own. Used by
 * one thread at a time.
 */
public final class PythonFunction implements AutoCloseable {
    private final Contexts contexts;
    private final String module;
    private final String name;
    private @Nullable Context context;
    private @Nullable Value function;

    /**
     * Starts nothing yet.
     *
     * @param workDir where Parallax keeps what it unpacks
     * @param module the module's source
     * @param name the function's name
     */
    public PythonFunction(Path workDir, String module, String name) {
        contexts = new Contexts(workDir.toAbsolutePath());
        this.module = module;
        this.name = name;
    }

    /**
     * Calls it.
     *
     * @throws TimeoutException if there is no answer in time; the context is given up then, and the
     *     next call gets a fresh one
     */
    public String call(String argument, Duration limit)
            throws TimeoutException, InterruptedException {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .name("parallax-python-function")
                .start(() -> answer(argument, answer));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("GraalPy failed in " + name, e.getCause());
        } catch (TimeoutException e) {
            giveUp();
            throw e;
        }
    }

    private void answer(String argument, CompletableFuture<String> answer) {
        try {
            answer.complete(loaded().execute(argument).asString());
        } catch (PolyglotException | IllegalStateException e) {
            answer.completeExceptionally(e);
        }
    }

    private synchronized Value loaded() {
        if (function == null) {
            OutputStream nowhere = OutputStream.nullOutputStream();
            context = contexts.make(false, nowhere, nowhere);
            context.eval("python", module);
            function = context.getBindings("python").getMember(name);
        }
        return function;
    }

    private synchronized void giveUp() {
        if (context != null) {
            context.close(true);
            context = null;
            function = null;
        }
    }

    @Override
    public void close() {
        giveUp();
        contexts.close();
    }
}
