package dev.parallax.lab;

import dev.parallax.record.SafeJson;
import dev.parallax.record.WholeFile;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Writes results as JSON and reads them back, losing nothing; {@code docs/experiments.md} names
 * every key. Any thread may use it.
 */
public final class ResultJson {
    /** A reading is one line, a row's other parts a line a key. */
    private static final int INLINE_DEPTH = 4;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    /** Jackson's word for a place that it doesn't know itself; ours is told before. */
    private static final String ITS_PLACE = "(?s) ?(\\(start marker )?(at )?\\[Source: .*";

    private ResultJson() {}

    /** Returns a result as JSON text, ending in a line feed. */
    public static String text(Result result) {
        StringWriter target = new StringWriter();
        try (var json = SafeJson.generator(target, INLINE_DEPTH)) {
            MAPPER.writeValue(json, ResultWriter.file(result));
        }
        return target.append('\n').toString();
    }

    /**
     * Writes a result to a file that is whole at any time.
     *
     * @throws IOException if it can't be written
     */
    public static void write(Result result, Path file) throws IOException {
        WholeFile.write(file, text(result));
    }

    /**
     * Reads a result.
     *
     * @throws ResultFormatException if the file is missing, damaged, no result, or of a newer
     *     schema
     * @throws IOException if it can't be read
     */
    public static Result read(Path file) throws IOException {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new ResultFormatException(
                    file + ": no such file. Name a result that a 'gil' command wrote.");
        } catch (CharacterCodingException e) {
            throw new ResultFormatException(file + ": is not UTF-8 text, so it is no result.");
        }
    }

    /**
     * Reads a result from text.
     *
     * @param name what to call the text in complaints
     * @throws ResultFormatException if it is damaged, no result, or of a newer schema
     */
    public static Result parse(String text, String name) throws ResultFormatException {
        try {
            JsonNode tree = MAPPER.readTree(text);
            checkSchema(tree, name);
            return ResultReader.result(MAPPER.treeToValue(tree, ResultFile.class));
        } catch (JacksonException e) {
            throw damaged(name, oneLine(e));
        } catch (IllegalArgumentException e) {
            throw damaged(name, String.valueOf(e.getMessage()));
        } catch (NullPointerException e) {
            throw damaged(name, "an object or a text is null");
        }
    }

    private static void checkSchema(JsonNode tree, String name) throws ResultFormatException {
        JsonNode schema = tree.isObject() ? tree.get("schema") : null;
        if (schema == null || !schema.isInt() || !tree.has("experiment")) {
            throw new ResultFormatException(
                    name
                            + ": is JSON, but no result of an experiment. Name a file that a 'gil'"
                            + " command wrote with --json.");
        }
        if (schema.intValue() != Result.SCHEMA) {
            throw new ResultFormatException(
                    "%s: has schema %s, and this Parallax reads %s. Use the Parallax that wrote it."
                            .formatted(name, schema.intValue(), Result.SCHEMA));
        }
    }

    private static String oneLine(JacksonException e) {
        String path = e.getPathReference().replaceAll("[\\w.$]*\\.ResultFile\\$?", "");
        String place =
                e.getLocation() == null || e.getLocation().getLineNr() < 1
                        ? path
                        : "line " + e.getLocation().getLineNr();
        String said = e.getOriginalMessage().replaceFirst(ITS_PLACE, "");
        return place + ": " + said.lines().findFirst().orElse("");
    }

    private static ResultFormatException damaged(String name, String what) {
        return new ResultFormatException(
                name + ": is damaged: " + what + ". Make it anew with a 'gil' command.");
    }
}
