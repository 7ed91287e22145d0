package dev.parallax.manifest;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The comparisons that can be run: those that come with Parallax, by name, and those in any other
 * folder, by path. Only what is asked for is read. Any thread may use it.
 */
public final class Catalog {
    private final Path shipped;

    /**
     * Makes one; nothing is read yet.
     *
     * @param shipped the folder with the comparisons that come with Parallax
     */
    public Catalog(Path shipped) {
        this.shipped = shipped;
    }

    /**
     * Reads all comparisons that come with Parallax.
     *
     * @throws ManifestException with everything that is wrong in any of them
     */
    public List<ComparisonGroup> all() throws ManifestException {
        return GroupReader.read(ManifestFiles.below(shipped));
    }

    /**
     * Reads the comparisons that a user asks for.
     *
     * @param asked each a topic ({@code io_bound}), a comparison ({@code io_bound/threads}), a
     *     folder or a manifest; a name goes before a folder of that name. All, if empty
     * @return each comparison once, by folder, in the order asked for
     * @throws ManifestException if one names nothing, or with everything that is wrong in the files
     */
    public List<ComparisonGroup> find(List<String> asked) throws ManifestException {
        if (asked.isEmpty()) {
            return all();
        }
        List<Path> known = ManifestFiles.below(shipped);
        Set<Path> files = new LinkedHashSet<>();
        List<Mistake> mistakes = new ArrayList<>();
        for (String name : asked) {
            try {
                files.addAll(filesOf(name, known));
            } catch (ManifestException e) {
                mistakes.addAll(e.mistakes());
            }
        }
        if (!mistakes.isEmpty()) {
            throw new ManifestException(mistakes);
        }
        return GroupReader.read(files);
    }

    private static List<Path> filesOf(String asked, List<Path> known) throws ManifestException {
        String name = asked.replaceFirst("/+$", "");
        List<Path> named =
                known.stream()
                        .filter(f -> name.equals(nameOf(f)) || name.equals(topicOf(f)))
                        .toList();
        return named.isEmpty() ? filesAt(asked, known) : named;
    }

    private static List<Path> filesAt(String asked, List<Path> known) throws ManifestException {
        Path path = existing(asked).orElseThrow(() -> unknown(asked, known));
        if (!Files.isDirectory(path)) {
            if (ManifestFiles.isManifest(path)) {
                return List.of(path);
            }
            throw Sources.problem(
                    path, "is no manifest: name a .toml file (not topic.toml) or its folder");
        }
        List<Path> files = ManifestFiles.below(path);
        if (files.isEmpty()) {
            throw Sources.problem(path, "this folder holds no manifest (*.toml)");
        }
        return files;
    }

    private static Optional<Path> existing(String asked) {
        try {
            return Optional.of(asked).filter(a -> !a.isBlank()).map(Path::of).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static ManifestException unknown(String asked, List<Path> known) {
        Set<String> names = new TreeSet<>();
        known.forEach(file -> Stream.of(nameOf(file), topicOf(file)).forEach(names::add));
        List<String> sameStem = names.stream().filter(n -> n.endsWith("/" + asked)).toList();
        String near =
                sameStem.isEmpty()
                        ? Spelling.nearest(asked, names).orElse("")
                        : String.join("' or '", sameStem);
        String advice = near.isEmpty() ? ";" : "; did you mean '" + near + "'?";
        String message = "no comparison, topic, folder or manifest has this name" + advice;
        String all = " 'parallax list' shows all names";
        return new ManifestException(List.of(new Mistake("'" + asked + "'", 0, 0, message + all)));
    }

    private static String nameOf(Path file) {
        return ManifestReader.nameOf(file);
    }

    private static String topicOf(Path file) {
        return Topic.folderName(file.resolveSibling("."));
    }
}
