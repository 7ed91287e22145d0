package dev.parallax.manifest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a program finds on its standard input; nothing, unless a manifest says so. */
public sealed interface StandardInput {
    /** Nothing: the first read finds the end. */
    StandardInput EMPTY = new Text("");

    /**
     * Returns all that there is to read, anew each time.
     *
     * @throws IOException if a file can't be read
     */
    byte[] bytes() throws IOException;

    /**
     * A text, in UTF-8.
     *
     * @param text what the manifest says
     */
    record Text(String text) implements StandardInput {
        @Override
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * A file's bytes, whatever they are.
     *
     * @param file the file
     */
    record OfFile(Path file) implements StandardInput {
        @Override
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(file);
        }
    }
}
