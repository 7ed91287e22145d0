package dev.parallax.lane.cpython;

import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.python.AtomicFolder;
import dev.parallax.lane.python.Digests;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** CPython's own tests, which come in the jar of the bundled CPython. */
public final class BundledTests {
    private static final String ROOT = "org/bytedeco/cpython/";
    private static final String PACKAGE = "test/__init__.py";
    private static final Pattern TEST =
            Pattern.compile(".*?/(?:lib/python3\\.\\d+|[Ll]ib)/(test/(?:.+\\.py|certdata/[^/]+))");
    private static final Pattern VERSION =
            Pattern.compile(".*?/include/(?:python3\\.\\d+/)?(patchlevel\\.h)");

    private BundledTests() {}

    /**
     * Unpacks the Python files of the package {@code test}, its certificates and the header with
     * the version, unless that was done before.
     *
     * @param workDir where Parallax keeps what it unpacks
     * @return the folder that the package lies in
     * @throws LaneUnavailableException if no CPython comes with this platform
     * @throws IOException if they can't be written
     */
    public static Path unpack(Path workDir) throws IOException, LaneUnavailableException {
        String folder = ROOT + Platform.current() + "/";
        URL resource = BundledTests.class.getClassLoader().getResource(folder);
        if (resource == null || !(resource.openConnection() instanceof JarURLConnection jar)) {
            throw new LaneUnavailableException(
                    "no CPython comes with Parallax for "
                            + Platform.current()
                            + "; name a folder that holds CPython's package 'test' with --tests");
        }
        Map<String, JarEntry> files = files(jar.getJarFile(), folder);
        if (!files.containsKey(PACKAGE)) {
            throw new LaneUnavailableException(
                    "the bundled CPython has no package 'test'; name a folder that holds it with"
                            + " --tests");
        }
        Path target = workDir.resolve("cpython-tests").resolve(digest(files));
        return AtomicFolder.make(target, draft -> write(jar.getJarFile(), files, draft));
    }

    private static Map<String, JarEntry> files(JarFile jar, String folder) {
        Map<String, JarEntry> files = new TreeMap<>();
        jar.stream()
                .filter(entry -> entry.getName().startsWith(folder))
                .forEach(
                        entry ->
                                Stream.of(TEST, VERSION)
                                        .map(wanted -> wanted.matcher(entry.getName()))
                                        .filter(Matcher::matches)
                                        .forEach(name -> files.put(name.group(1), entry)));
        return files;
    }

    private static String digest(Map<String, JarEntry> files) {
        return Digests.of(
                files.entrySet().stream()
                        .map(file -> file.getKey() + " " + file.getValue().getCrc())
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    private static void write(JarFile jar, Map<String, JarEntry> files, Path folder)
            throws IOException {
        for (Map.Entry<String, JarEntry> entry : files.entrySet()) {
            Path file = folder.resolve(entry.getKey()).normalize();
            if (!file.startsWith(folder)) {
                throw new IOException(entry.getKey() + " lies outside of its jar");
            }
            Files.createDirectories(file.resolve(".."));
            try (InputStream in = jar.getInputStream(entry.getValue())) {
                Files.copy(in, file);
            }
        }
    }
}
