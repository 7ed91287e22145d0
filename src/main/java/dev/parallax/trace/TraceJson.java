package dev.parallax.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes traces as JSON and reads them back, losing nothing; {@code docs/trace-format.md} names
 * every key. Equal traces give equal text. Any thread may use it.
 */
public final class TraceJson {
    /** The version of the format. */
    public static final int SCHEMA = 1;

    private TraceJson() {}

    /** Returns a trace as JSON text, ending in a line feed. */
    public static String text(GilTrace trace) {
        StringWriter target = new StringWriter();
        new TraceWriter(trace).write(target);
        return target.toString();
    }

    /**
     * Writes a trace to a file, making its folder if need be. Whoever reads the file meanwhile sees
     * the old one or the new one, never a part.
     *
     * @throws IOException if the folder or the file can't be written
     */
    public static void write(GilTrace trace, Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder == null) {
            throw new IOException(file + ": is no place for a trace. Name a file.");
        }
        Files.createDirectories(folder);
        Path part = folder.resolve("." + whole.getFileName() + "." + System.nanoTime() + ".part");
        try {
            try (Writer target = Files.newBufferedWriter(part, StandardOpenOption.CREATE_NEW)) {
                new TraceWriter(trace).write(target);
            }
            move(part, whole);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Reads a trace.
     *
     * @throws TraceFormatException if the file is missing, damaged, no trace, or of a newer schema
     * @throws IOException if it can't be read
     */
    public static GilTrace read(Path file) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file)) {
            return read(text, file.toString());
        } catch (NoSuchFileException e) {
            throw new TraceFormatException(
                    file + ": no such file. Name a trace that 'gil trace --json' wrote.");
        } catch (CharacterCodingException e) {
            throw new TraceFormatException(file + ": is not UTF-8 text, so it is no trace.");
        }
    }

    /**
     * Reads a trace from text.
     *
     * @param name what to call the text in complaints
     * @throws TraceFormatException if it is damaged, no trace, or of a newer schema
     */
    public static GilTrace parse(String text, String name) throws TraceFormatException {
        try {
            return read(new StringReader(text), name);
        } catch (TraceFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can't fail to be read", e);
        }
    }

    private static GilTrace read(Reader text, String name) throws IOException {
        return new TraceReader(text, name).read();
    }
}
