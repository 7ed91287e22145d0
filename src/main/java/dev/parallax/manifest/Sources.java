package dev.parallax.manifest;

import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Gets at the text of a manifest and at its TOML. */
final class Sources {
    private Sources() {}

    /** Reads a file's text. */
    static String text(Path file) throws ManifestException {
        try {
            String text = Files.readString(file);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw problem(file, "does not exist");
        } catch (AccessDeniedException e) {
            throw problem(file, "can't be read: check its rights");
        } catch (CharacterCodingException e) {
            throw problem(file, "is not UTF-8: save it in that encoding");
        } catch (IOException e) {
            String why = Files.isDirectory(file) ? "it is a folder" : e.getMessage();
            throw problem(file, "can't be read: " + why);
        }
    }

    /**
     * Reads a text's TOML. A text that isn't TOML has only that said of it: what follows from a
     * broken line would be noise.
     */
    static Fields toml(String text, Mistakes mistakes) throws ManifestException {
        TomlParseResult result = Toml.parse(text);
        for (TomlParseError error : result.errors()) {
            mistakes.add(error.position(), "not TOML: " + error.getMessage());
        }
        mistakes.throwIfAny();
        return new Fields(result, TomlPosition.positionAt(1, 1), mistakes);
    }

    static ManifestException problem(Path file, String message) {
        return new ManifestException(List.of(new Mistake(file.toString(), 0, 0, message)));
    }
}
