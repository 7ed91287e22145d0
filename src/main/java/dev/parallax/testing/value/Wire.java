package dev.parallax.testing.value;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Values as lines of JSON, the same here and in {@code parallax_values.py}. What JSON has no form
 * for is an object of one member that names the kind: {@code {"f": "3ff8000000000000"}} is the
 * float 1.5 by its bits, {@code {"t": [1, 2]}} a tuple.
 *
 * <p>Texts are ASCII, so a lone surrogate survives any encoding. Safe for use by any thread.
 *
 * <pre>{@code
 * PyValue value = PyLiteral.value("(1, None)");
 * System.out.println(Wire.decode(Wire.encode(value)).equals(value)); // true
 * }</pre>
 */
public final class Wire {
    /** The name of the Python counterpart, a resource beside this class. */
    public static final String PYTHON_FILE = "parallax_values.py";

    private static final JsonMapper JSON = mapper();

    private Wire() {}

    private static JsonMapper mapper() {
        StreamReadConstraints limits =
                StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNestingDepth(5000)
                        .build();
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(limits)
                        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                        .build();
        return JsonMapper.builder(factory).build();
    }

    /** Returns a value as one line of ASCII. */
    public static String encode(PyValue value) {
        return text(toJson(value));
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is no value's
     */
    public static PyValue decode(String line) {
        return fromJson(json(line));
    }

    /** Returns a value as JSON, to be part of a greater message; write that with {@link #text}. */
    public static JsonNode toJson(PyValue value) {
        return toJson(
                value,
                object -> {
                    throw new IllegalArgumentException("no JSON for an object that is held");
                });
    }

    /**
     * Returns a value as JSON.
     *
     * @param held makes the JSON of an object that is held; it must be {@code {"h": …}} to be read
     *     back
     */
    public static JsonNode toJson(PyValue value, Function<Object, JsonNode> held) {
        return new WireWriter(held).json(value);
    }

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static PyValue fromJson(JsonNode json) {
        return fromJson(
                json,
                key -> {
                    throw new IllegalArgumentException("no object is held as " + key);
                });
    }

    /**
     * Reads a value.
     *
     * @param held finds the object of {@code {"h": key}} by its key
     * @throws IllegalArgumentException if it is none
     */
    public static PyValue fromJson(JsonNode json, Function<JsonNode, Object> held) {
        return new WireReader(held).value(json);
    }

    /**
     * Returns any JSON as one line of ASCII, which keeps lone surrogates apart from broken text.
     */
    public static String text(JsonNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads any JSON, however deep and long.
     *
     * @throws IllegalArgumentException if the line isn't JSON
     */
    public static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "no JSON: " + e.getOriginalMessage() + " in " + line, e);
        }
    }

    /** Returns the text of {@link #PYTHON_FILE}, for Python 3.8 or later and GraalPy. */
    public static String pythonSource() {
        try (InputStream in = Wire.class.getResourceAsStream(PYTHON_FILE)) {
            if (in == null) {
                throw new IllegalStateException(PYTHON_FILE + " is missing beside " + Wire.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
