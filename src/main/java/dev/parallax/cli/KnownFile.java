package dev.parallax.cli;

import dev.parallax.testing.pytest.KnownTests;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that {@code --known} names. */
final class KnownFile {
    private KnownFile() {}

    /**
     * Reads it.
     *
     * @param file null if the option was not given
     */
    static KnownTests read(@Nullable Path file) throws IOException {
        if (file == null) {
            return KnownTests.none();
        }
        if (!Files.exists(file) || Files.isDirectory(file)) {
            throw new UserError(
                    "--known: no file "
                            + file
                            + ". Name one with lines such as 'failed tests/test_a.py::test_b # the"
                            + " reason'.");
        }
        try {
            return KnownTests.read(file.toString(), Files.readAllLines(file));
        } catch (CharacterCodingException e) {
            throw new UserError("--known: " + file + " is not UTF-8 text. Save it as UTF-8.");
        } catch (IllegalArgumentException e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }
}
