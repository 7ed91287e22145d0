package dev.parallax.conformance;

import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.InterpreterSettings;
import dev.parallax.semantics.interpreter.RealClock;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The main class of a process that runs one suite. It writes a {@link RawResult} a line and ends at
 * once when its standard input ends, because then its parent is gone.
 */
public final class ChildMain {
    private static final int BROKEN = 5;

    private ChildMain() {}

    /**
     * Starts one; only Parallax itself does.
     *
     * @param arguments the folder of the tests, the folder of the adapters, the suite, its adapter,
     *     the seconds a test may take, the pattern of wanted tests, the patterns of tests to leave
     *     out, {@code --}, the tests that were run before
     */
    public static void main(String[] arguments) {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        Watch watch = new Watch(out, Duration.ofSeconds(Long.parseLong(arguments[4])));
        Thread.ofPlatform().daemon().name("parallax-watch").start(watch::keep);
        Thread.ofPlatform().daemon().name("parallax-lifeline").start(ChildMain::watchParent);
        // Not exit: whatever a test left behind must not keep the process alive.
        Runtime.getRuntime().halt(run(watch, arguments));
    }

    private static int run(Watch watch, String[] arguments) {
        try (Context context = context()) {
            Value names = context.getBindings("python");
            names.putMember("watch", watch);
            names.putMember("interpreter", interpreter());
            names.putMember("arguments", arguments);
            Path runner = Path.of(arguments[1], "runner.py");
            context.eval(Source.newBuilder("python", runner.toFile()).build());
            return 0;
        } catch (IOException | RuntimeException e) {
            watch.broken(e);
            return Watch.INCOMPLETE;
        }
    }

    /** One lock is enough: GraalPy's own lets go while Java runs, so Java's threads need none. */
    private static Interpreter interpreter() {
        InterpreterSettings settings = InterpreterSettings.defaults().withGil(GilPolicies.NONE, 0);
        return new Interpreter(settings, new RealClock(), line -> {});
    }

    private static Context context() {
        return Context.newBuilder("python")
                .allowExperimentalOptions(true)
                .allowIO(IOAccess.ALL)
                .allowCreateThread(true)
                .allowCreateProcess(true)
                .allowNativeAccess(true)
                .allowHostAccess(HostAccess.ALL)
                .allowHostClassLookup(name -> true)
                .option("engine.WarnInterpreterOnly", "false")
                .option("python.PosixModuleBackend", "java")
                .option("python.ForceImportSite", "false")
                .option("python.NoUserSiteFlag", "true")
                .out(OutputStream.nullOutputStream())
                .err(System.err)
                .build();
    }

    private static void watchParent() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever written.
            }
        } catch (IOException e) {
            // As good as its end.
        }
        Runtime.getRuntime().halt(BROKEN);
    }
}
