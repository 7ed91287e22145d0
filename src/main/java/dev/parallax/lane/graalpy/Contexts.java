package dev.parallax.lane.graalpy;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.io.IOAccess;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Makes Python contexts on one shared engine, which is what makes the second one cheap. Any thread
 * may call it.
 *
 * <p>Options that differ from an embedding's defaults, and why:
 *
 * <ul>
 *   <li>{@code engine.WarnInterpreterOnly=false}: the report names the compiler itself.
 *   <li>{@code python.PosixModuleBackend=native} if the program uses processes: real descriptors,
 *       pipes and semaphores; otherwise {@code java}, which starts sooner.
 *   <li>{@code python.DontWriteBytecodeFlag=false}, {@code python.PyCachePrefix}: compiled modules
 *       are kept between runs, outside the folders they come from.
 *   <li>{@code python.ForceImportSite=false}, {@code python.NoUserSiteFlag=true}: nothing of the
 *       user's installation leaks in.
 * </ul>
 */
final class Contexts implements AutoCloseable {
    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(5);

    private final Engine engine;
    private final Path bytecode;

    Contexts(Path workDir) {
        this.engine =
                Engine.newBuilder()
                        .option("engine.WarnInterpreterOnly", "false")
                        // The native backend warns that it ignores the context's streams.
                        .logHandler(OutputStream.nullOutputStream())
                        .build();
        // Two versions of GraalPy give their files one name, and can't run each other's.
        this.bytecode = workDir.resolve("bytecode").resolve(engine.getVersion().replace(' ', '-'));
    }

    /** Makes a context whose raw output goes to the given streams, as far as GraalPy lets it. */
    Context make(boolean nativeBackend, OutputStream out, OutputStream err) {
        return Context.newBuilder("python")
                .engine(engine)
                .allowExperimentalOptions(true)
                .allowIO(IOAccess.ALL)
                .allowCreateThread(true)
                .allowCreateProcess(true)
                .allowNativeAccess(true)
                .allowHostAccess(HostAccess.EXPLICIT)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .allowEnvironmentAccess(EnvironmentAccess.INHERIT)
                .option("python.PosixModuleBackend", nativeBackend ? "native" : "java")
                .option("python.DontWriteBytecodeFlag", "false")
                .option("python.PyCachePrefix", bytecode.toString())
                .option("python.ForceImportSite", "false")
                .option("python.NoUserSiteFlag", "true")
                .in(InputStream.nullInputStream())
                .out(out)
                .err(err)
                .build();
    }

    /** Returns what executes Python: {@code interpreter only} or the compiling runtime's name. */
    String compiler() {
        String name = engine.getImplementationName();
        return name.equals("Interpreted") ? "interpreter only" : name;
    }

    /** Waits only so long: a thread that GraalPy can't end must not keep the host alive. */
    @Override
    public void close() {
        Thread closer =
                Thread.ofPlatform()
                        .daemon()
                        .name("parallax-engine-closer")
                        .start(() -> engine.close(true));
        try {
            closer.join(CLOSING_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
