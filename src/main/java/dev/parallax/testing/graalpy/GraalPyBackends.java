package dev.parallax.testing.graalpy;

import dev.parallax.testing.backend.LiveBackend;
import dev.parallax.testing.backend.PythonModule;

import org.graalvm.polyglot.Engine;
import org.jspecify.annotations.Nullable;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/**
 * GraalPy contexts on one engine, used again for program after program, each with a fresh load of
 * its module. One in which a program left threads or changed the library is closed.
 *
 * <p>Safe for use by any number of threads; nothing is started before it is needed.
 *
 * <pre>{@code
 * try (GraalPyBackends graalpy = GraalPyBackends.create(1)) {
 *     LiveBackend side = graalpy.of(PythonModule.file(Path.of("orders.py")));
 * }
 * }</pre>
 */
public final class GraalPyBackends implements AutoCloseable {
    private final Semaphore permits;
    private final ConcurrentLinkedDeque<Leased> idle = new ConcurrentLinkedDeque<>();
    private final List<String> discarded = new CopyOnWriteArrayList<>();
    private @Nullable Engine engine;

    private GraalPyBackends(int poolSize) {
        permits = new Semaphore(poolSize, true);
    }

    /**
     * Makes a pool of at most that many contexts.
     *
     * @param poolSize at least 1
     */
    public static GraalPyBackends create(int poolSize) {
        return new GraalPyBackends(poolSize);
    }

    /** Returns the side that runs programs against this module. */
    public LiveBackend of(PythonModule module) {
        return new GraalPyBackend(this, module);
    }

    /** Returns a sentence for each context that was closed, with what made it unfit for more. */
    public List<String> discarded() {
        return List.copyOf(discarded);
    }

    Leased take() throws InterruptedException {
        permits.acquire();
        try {
            return lend();
        } catch (RuntimeException e) {
            permits.release();
            throw e;
        }
    }

    private Leased made() {
        Engine shared = engine();
        // two versions of GraalPy give their files one name, and can't run each other's
        Path bytecode =
                Path.of("target", "parallax", "bytecode", shared.getVersion().replace(' ', '-'));
        return new Leased(shared, bytecode.toAbsolutePath());
    }

    synchronized Engine engine() {
        if (engine == null) {
            engine =
                    Engine.newBuilder()
                            .option("engine.WarnInterpreterOnly", "false")
                            .logHandler(OutputStream.nullOutputStream())
                            .build();
        }
        return engine;
    }

    void giveBack(Leased context) {
        idle.push(context);
        permits.release();
    }

    void discard(Leased context, String why) {
        end(context, why);
        permits.release();
    }

    /** Takes one beyond the pool's size: a session may last while others ask for programs. */
    Leased lend() {
        Leased context = idle.poll();
        return context == null ? made() : context;
    }

    void returned(Leased context) {
        idle.push(context);
    }

    void end(Leased context, String why) {
        discarded.add("GraalPy context closed after a program: " + why);
        context.close();
    }

    @Override
    public synchronized void close() {
        idle.forEach(Leased::close);
        idle.clear();
        if (engine != null) {
            engine.close(true);
            engine = null;
        }
    }
}
