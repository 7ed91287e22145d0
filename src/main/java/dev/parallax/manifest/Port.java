package dev.parallax.manifest;

import java.nio.file.Path;

/** The Java side of a comparison. */
public sealed interface Port {

    /**
     * A port on the class path.
     *
     * @param className its binary name
     */
    record Compiled(String className) implements Port {}

    /**
     * A port that is a single source file, compiled when it is used.
     *
     * @param file the {@code .java} file
     */
    record Source(Path file) implements Port {}
}
