package dev.parallax.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.stream.Stream;

/**
 * Where this copy of Parallax lives: the folder that holds {@code comparisons} and {@code
 * python-scripts}.
 *
 * @param folder that folder, absolute
 */
record Home(Path folder) {

    /** Finds it: named by the launcher, or above the jar, or the working directory. */
    static Home find() {
        String named = System.getProperty("parallax.home");
        if (named != null) {
            return new Home(Path.of(named).toAbsolutePath());
        }
        Path here = Path.of("").toAbsolutePath();
        Stream<Path> above = Stream.iterate(codeLocation(here), p -> p != null, Path::getParent);
        return new Home(above.filter(p -> comparisonsIn(p)).findFirst().orElse(here));
    }

    private static boolean comparisonsIn(Path folder) {
        return Files.isDirectory(folder.resolve("comparisons"));
    }

    private static Path codeLocation(Path otherwise) {
        CodeSource source = Home.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return otherwise;
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            return otherwise;
        }
    }

    /** The shipped comparisons. */
    Path comparisons() {
        return folder.resolve("comparisons");
    }

    /** Where built things are: caches, unpacked interpreters, records. */
    Path state() throws IOException {
        return Files.createDirectories(folder.resolve("target").resolve("parallax"));
    }

    /** The packaged program, which exists once it was built. */
    Path jar() {
        return folder.resolve("target").resolve("parallax.jar");
    }
}
