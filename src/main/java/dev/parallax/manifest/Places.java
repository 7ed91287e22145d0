package dev.parallax.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the files and classes that a manifest names. */
final class Places {
    private static final Pattern CLASS_NAME =
            Pattern.compile(
                    "(\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*\\.)*"
                            + "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");

    private final Path manifest;
    private final boolean mustExist;
    private final Mistakes mistakes;

    /**
     * Makes one for a manifest.
     *
     * @param mustExist whether a missing file or class is a mistake
     */
    Places(Path manifest, boolean mustExist, Mistakes mistakes) {
        this.manifest = manifest;
        this.mustExist = mustExist;
        this.mistakes = mistakes;
    }

    /** Resolves a path that is relative to the manifest's folder. */
    Path file(Value value, String what) {
        try {
            Path file = manifest.resolveSibling(value.text()).normalize();
            if (mustExist && !value.text().isEmpty()) {
                check(file, value, what);
            }
            return file;
        } catch (InvalidPathException e) {
            mistakes.add(value.at(), "'" + value.text() + "' can't be a path: " + e.getReason());
            return manifest;
        }
    }

    private void check(Path file, Value value, String what) {
        if (Files.isDirectory(file)) {
            mistakes.add(value.at(), what + " '" + value.text() + "' is a folder, not a file");
        } else if (!Files.exists(file)) {
            String near =
                    near(file).map(Spelling::didYouMean).orElse("; paths start at the manifest");
            mistakes.add(value.at(), what + " '" + value.text() + "' does not exist" + near);
        } else if (!Files.isReadable(file)) {
            mistakes.add(
                    value.at(), what + " '" + value.text() + "' can't be read: check its rights");
        }
    }

    private Optional<String> near(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        if (folder == null || name == null || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> siblings = Files.list(folder)) {
            List<String> names = siblings.map(s -> String.valueOf(s.getFileName())).toList();
            return Spelling.nearest(name.toString(), names);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Reads a port: a {@code .java} file, or the name of a class on the class path. */
    Port port(Value value) {
        String text = value.text();
        if (text.endsWith(".java")) {
            return new Port.Source(file(value, "port"));
        }
        if (!text.isEmpty() && !CLASS_NAME.matcher(text).matches()) {
            mistakes.add(
                    value.at(), "port '" + text + "' is neither a .java file nor a class's name");
        } else if (mustExist && !text.isEmpty() && !onClassPath(text)) {
            mistakes.add(
                    value.at(),
                    "port '"
                            + text
                            + "' is on the class path nowhere; a port of your own is a"
                            + " .java file beside the manifest: port = \""
                            + simple(text)
                            + ".java\"");
        }
        return new Port.Compiled(text);
    }

    private static boolean onClassPath(String className) {
        String resource = "/" + className.replace('.', '/') + ".class";
        return Places.class.getResource(resource) != null;
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
