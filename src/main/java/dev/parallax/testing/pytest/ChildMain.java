package dev.parallax.testing.pytest;

import dev.parallax.testing.value.Wire;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The main class of a process that runs pytest on GraalPy, with a port or without. */
public final class ChildMain {
    private static final int BROKEN = 70;
    private static final int DEEP = 10;

    private ChildMain() {}

    /**
     * Starts one; only Parallax itself does.
     *
     * @param arguments the session's Python file, and the file of its settings
     */
    public static void main(String[] arguments) {
        Thread main = Thread.currentThread();
        Thread.ofPlatform().daemon().name("parallax-lifeline").start(() -> watchParent(main));
        // Not exit: whatever a test left behind must not keep the process alive.
        Runtime.getRuntime().halt(run(Path.of(arguments[0]), Path.of(arguments[1])));
    }

    private static int run(Path session, Path settingsFile) {
        try {
            JsonNode settings = Wire.json(Files.readString(settingsFile));
            try (Context context = context(session, settingsFile, settings)) {
                if (settings.path("modules").size() > 0) {
                    var bridge = new PortBridge(classes(settings.path("modules")), new Python());
                    // what a port prints belongs to the test that called it
                    System.setOut(bridge.out());
                    context.getBindings("python").putMember("bridge", bridge);
                }
                context.eval(Source.newBuilder("python", session.toFile()).build());
                return 0;
            }
        } catch (PolyglotException e) {
            if (e.isExit()) {
                return e.getExitStatus();
            }
            System.err.println(e.getMessage());
            return BROKEN;
        } catch (IOException | ClassNotFoundException | LinkageError e) {
            System.err.println(e);
            return BROKEN;
        }
    }

    private static Map<String, List<Class<?>>> classes(JsonNode modules)
            throws ClassNotFoundException {
        Map<String, List<Class<?>>> found = new LinkedHashMap<>();
        for (var module : modules.properties()) {
            List<Class<?>> classes = new ArrayList<>();
            for (JsonNode name : module.getValue()) {
                classes.add(Class.forName(name.stringValue()));
            }
            found.put(module.getKey(), classes);
        }
        return found;
    }

    private static Context context(Path session, Path settingsFile, JsonNode settings) {
        return Context.newBuilder("python")
                .allowExperimentalOptions(true)
                .allowIO(IOAccess.ALL)
                .allowCreateThread(true)
                .allowHostAccess(HostAccess.EXPLICIT)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .allowEnvironmentAccess(EnvironmentAccess.INHERIT)
                .arguments("python", new String[] {session.toString(), settingsFile.toString()})
                .option("engine.WarnInterpreterOnly", "false")
                .option("python.PosixModuleBackend", "java")
                .option("python.DontWriteBytecodeFlag", "false")
                .option("python.PyCachePrefix", settings.path("bytecode").stringValue())
                .option("python.ForceImportSite", "false")
                .option("python.NoUserSiteFlag", "true")
                .in(InputStream.nullInputStream())
                .out(OutputStream.nullOutputStream())
                .err(System.err)
                .build();
    }

    /** When the parent lets go, a test took too long: says where it stands. */
    private static void watchParent(Thread main) {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever written.
            }
        } catch (IOException e) {
            // As good as its end.
        }
        Arrays.stream(main.getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith("com.oracle."))
                .filter(frame -> !frame.getClassName().startsWith("org.graalvm."))
                .limit(DEEP)
                .forEach(frame -> System.err.println("  at " + frame));
        Runtime.getRuntime().halt(BROKEN);
    }
}
