package dev.parallax.lane.cpython;

import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.python.AtomicFolder;
import dev.parallax.lane.python.Digests;
import dev.parallax.lane.python.PythonCommand;
import dev.parallax.lane.python.ShortCommand;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** The CPython that comes in a jar on the class path, unpacked once below the work directory. */
final class BundledCpython {
    private static final String ROOT = "org/bytedeco/cpython/";
    private static final List<String> EXECUTABLES =
            List.of("bin/python3", "bin/python3.14", "python.exe", "bin/python.exe");

    private static final String COMPILE =
            """
            import compileall, os
            library = os.path.dirname(os.__file__)
            compileall.compile_dir(library, maxlevels=0, quiet=2)
            for name in ('asyncio', 'collections', 'concurrent', 'ctypes', 'email', 'encodings',
                         'html', 'http', 'importlib', 'json', 'logging', 'multiprocessing', 're',
                         'string', 'urllib'):
                compileall.compile_dir(os.path.join(library, name), quiet=2)
            """;

    /** Parts of a Python installation that no script needs, half of its size. */
    private static final Pattern LEFT_OUT =
            Pattern.compile(
                    "(include|libs|share)/.*|.*/(test|tests|idlelib|tkinter|turtledemo)/.*"
                            + "|.*/config-3[^/]*/.*|.*\\.a|.*jnipython.*");

    private BundledCpython() {}

    /**
     * Unpacks it unless that was done before.
     *
     * @throws LaneUnavailableException if there is none for this platform
     * @throws IOException if it can't be written
     */
    static PythonCommand unpack(Path workDir)
            throws IOException, LaneUnavailableException, InterruptedException {
        String platform = Platform.current();
        URL resource = BundledCpython.class.getClassLoader().getResource(ROOT + platform + "/");
        if (resource == null || !(resource.openConnection() instanceof JarURLConnection jar)) {
            throw new LaneUnavailableException(
                    "no CPython comes with Parallax for "
                            + platform
                            + "; install CPython 3.7 or newer and name it with --python");
        }
        List<JarEntry> entries = entries(jar.getJarFile(), ROOT + platform + "/");
        Path target = workDir.resolve("cpython").resolve(digest(entries));
        Path root =
                AtomicFolder.make(
                        target, folder -> write(jar.getJarFile(), entries, folder, platform));
        PythonCommand python = command(root);
        compile(python, root, workDir);
        return python;
    }

    /**
     * Compiles the modules that scripts use, once, so that no execution's time contains it. A
     * module that was not compiled works as well, so what goes wrong here is no error.
     */
    private static void compile(PythonCommand python, Path root, Path workDir)
            throws IOException, InterruptedException {
        Path done = root.resolve("compiled");
        if (!Files.exists(done)) {
            List<String> arguments = List.of("-c", COMPILE);
            ShortCommand.run(python.process(workDir, arguments), Duration.ofMinutes(2));
            Files.write(done, new byte[0]);
        }
    }

    private static List<JarEntry> entries(JarFile jar, String prefix) {
        return jar.stream()
                .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
                .filter(e -> !LEFT_OUT.matcher(e.getName().substring(prefix.length())).matches())
                .toList();
    }

    private static String digest(List<JarEntry> entries) {
        return Digests.of(
                entries.stream()
                        .map(entry -> entry.getName() + " " + entry.getCrc())
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    private static void write(JarFile jar, List<JarEntry> entries, Path folder, String platform)
            throws IOException {
        int prefix = ROOT.length() + platform.length() + 1;
        for (JarEntry entry : entries) {
            Path file = folder.resolve(entry.getName().substring(prefix)).normalize();
            if (!file.startsWith(folder)) {
                throw new IOException(entry.getName() + " lies outside of its jar");
            }
            Files.createDirectories(file.resolve(".."));
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, file);
            }
        }
        for (String name : EXECUTABLES) {
            Path file = folder.resolve(name);
            if (Files.exists(file) && !file.toFile().setExecutable(true)) {
                throw new IOException(name + " can't be made executable");
            }
        }
    }

    private static PythonCommand command(Path root) throws IOException {
        for (String name : EXECUTABLES) {
            Path file = root.resolve(name).toAbsolutePath();
            if (Files.isExecutable(file)) {
                String libraries =
                        root.toAbsolutePath()
                                + File.pathSeparator
                                + root.toAbsolutePath().resolve("lib");
                return new PythonCommand(
                        file.toString(),
                        Map.of(Platform.libraryPathVariable(), libraries),
                        "bundled, from org.bytedeco:cpython");
            }
        }
        throw new IOException("no Python executable in " + root);
    }
}
