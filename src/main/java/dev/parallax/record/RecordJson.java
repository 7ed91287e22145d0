package dev.parallax.record;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Writes records as JSON and reads them back, losing nothing; {@code docs/record-format.md} names
 * every key. Any thread may use it.
 */
public final class RecordJson {
    private RecordJson() {}

    /** Returns a record as JSON text, ending in a line feed. */
    public static String text(RunRecord record) {
        StringWriter target = new StringWriter();
        try (var json = SafeJson.generator(target, RecordWriter.INLINE_DEPTH)) {
            new RecordWriter(json).write(record);
        }
        return target.append('\n').toString();
    }

    /**
     * Writes a record to a file, making its folder if need be. Whoever reads the file meanwhile
     * sees the old one or the new one, never a part.
     *
     * @throws IOException if the folder or the file can't be written
     */
    public static void write(RunRecord record, Path file) throws IOException {
        WholeFile.write(file, text(record));
    }

    /**
     * Reads a record.
     *
     * @throws RecordFormatException if the file is missing, damaged, no record, or of another
     *     schema
     * @throws IOException if it can't be read
     */
    public static RunRecord read(Path file) throws IOException {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new RecordFormatException(
                    file + ": no such file. Name a record that 'run --record DIR' wrote.");
        } catch (CharacterCodingException e) {
            throw new RecordFormatException(file + ": is not UTF-8 text, so it is no record.");
        }
    }

    /**
     * Reads a record from text.
     *
     * @param name what to call the text in complaints
     * @throws RecordFormatException if it is damaged, no record, or of another schema
     */
    public static RunRecord parse(String text, String name) throws RecordFormatException {
        return RecordReader.read(text, name);
    }
}
