package dev.parallax.semantics.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The build step that rewrites the bodies of generators and coroutines in a folder of class files,
 * so that nothing is rewritten at run time: the first generator comes sooner, stack traces and
 * debuggers show the bodies as ordinary classes. Without it everything works as well, made when a
 * body is first used.
 *
 * <p>A body must stand in the class that hands it over; others are rewritten at run time. Can be
 * repeated; a class that was compiled again since has its bodies rewritten at run time until the
 * step is repeated. Python has no counterpart: its compiler makes generators itself.
 *
 * <pre>{@code
 * Path classes = Files.createTempDirectory("classes"); // in a build: target/classes
 * System.out.println(Weave.folder(classes)); // []
 * System.out.println(Files.exists(classes.resolve(Weave.REPORT))); // true
 * }</pre>
 */
public final class Weave {
    /** Where the step writes what became of each body: name, tab, empty or the reason. */
    public static final String REPORT = "META-INF/parallax/bodies.tsv";

    // What looks like a body there is the library's own bridge to its threads.
    private static final Path OWN = Path.of("dev", "parallax", "semantics");

    private Weave() {}

    /**
     * One body found.
     *
     * @param name the class and method it was compiled to
     * @param refusal why it runs on a virtual thread, empty if it was rewritten
     */
    public record Woven(String name, String refusal) {
        /** Reads a line of the report. */
        public static Woven parse(String line) {
            int tab = line.indexOf('\t');
            return tab < 0
                    ? new Woven(line, "")
                    : new Woven(line.substring(0, tab), line.substring(tab + 1));
        }

        String line() {
            return name + "\t" + refusal;
        }
    }

    /**
     * Rewrites the bodies of all classes in a folder and writes the report into it.
     *
     * @param classes a folder of class files, such as {@code target/classes}; what they use must be
     *     on the class path
     * @return what became of each body, by name
     * @throws IOException if the folder can't be read or written
     */
    public static List<Woven> folder(Path classes) throws IOException {
        List<Path> files = files(classes);
        List<Woven> all = new ArrayList<>();
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, Weave.class.getClassLoader())) {
            Nests nests = new Nests(classes);
            for (Path file : files) {
                all.addAll(new WovenHost(file, classes, loader, nests).weave());
            }
            nests.write();
        }
        all.sort(Comparator.comparing(Woven::name));
        Path report = classes.resolve(REPORT);
        Files.createDirectories(report.getParent());
        Files.write(report, all.stream().map(Woven::line).toList());
        return all;
    }

    private static List<Path> files(Path classes) throws IOException {
        List<Path> kept = new ArrayList<>();
        try (Stream<Path> all = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                String name = file.getFileName().toString();
                if (name.contains(WovenName.MARK)) {
                    Files.delete(file);
                } else if (name.endsWith(".class") && !classes.relativize(file).startsWith(OWN)) {
                    kept.add(file);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        kept.sort(Comparator.naturalOrder());
        return kept;
    }

    /**
     * Rewrites the folders given and says on the log what runs on virtual threads.
     *
     * @param arguments folders of class files
     * @throws IOException if one can't be read or written
     */
    public static void main(String... arguments) throws IOException {
        System.Logger log = System.getLogger(Weave.class.getName());
        for (String folder : arguments) {
            for (Woven body : folder(Path.of(folder))) {
                if (!body.refusal().isEmpty()) {
                    log.log(
                            System.Logger.Level.INFO,
                            "{0} runs on a virtual thread of its own: {1}",
                            body.name(),
                            body.refusal());
                }
            }
        }
    }
}
