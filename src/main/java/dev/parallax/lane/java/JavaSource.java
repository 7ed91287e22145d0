package dev.parallax.lane.java;

import dev.parallax.lane.LaneUnavailableException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Compiles single Java source files as ports in source form are. */
public final class JavaSource {
    private JavaSource() {}

    /**
     * Compiles a file and returns the binary names of its classes, without those in classes; the
     * one that bears the file's name comes first.
     *
     * @param folder where the classes go
     * @throws LaneUnavailableException if it can't be read or has errors; names them all
     */
    public static List<String> compile(Path file, Path folder)
            throws IOException, LaneUnavailableException {
        Path own = Files.createTempDirectory(folder, "source");
        String first = PortCompiler.compile(file, own).name();
        try (Stream<Path> all = Files.walk(own)) {
            List<Path> classes = all.filter(path -> path.toString().endsWith(".class")).toList();
            List<String> names = new ArrayList<>(List.of(first));
            for (Path path : classes) {
                String name =
                        own.relativize(path)
                                .toString()
                                .replace(path.getFileSystem().getSeparator(), ".");
                String binary = name.substring(0, name.length() - ".class".length());
                if (!binary.contains("$") && !binary.equals(first)) {
                    names.add(binary);
                }
                Path target = folder.resolve(own.relativize(path));
                Files.createDirectories(target.toAbsolutePath().getParent());
                Files.move(path, target);
            }
            return names;
        }
    }
}
