package dev.parallax.record;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One JSON object being read; knows where it stands, so that a complaint can say so.
 *
 * @param node the object
 * @param name what the whole text is called
 * @param place the path to this object, empty for the outermost
 */
record Fields(JsonNode node, String name, String place) {

    /** Turns an element into a value. */
    interface Reader<T> {
        T read(Fields fields) throws RecordFormatException;
    }

    /** Says whether there is such a key: later versions write more of them. */
    boolean has(String key) {
        return node.has(key);
    }

    String text(String key) throws RecordFormatException {
        JsonNode value = value(key);
        if (!value.isString()) {
            throw wrong(key, "text", value);
        }
        return value.stringValue();
    }

    @Nullable String optionalText(String key) throws RecordFormatException {
        return value(key).isNull() ? null : text(key);
    }

    long integer(String key) throws RecordFormatException {
        JsonNode value = value(key);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw wrong(key, "a whole number", value);
        }
        return value.longValue();
    }

    int smallInteger(String key) throws RecordFormatException {
        long value = integer(key);
        if (value != (int) value) {
            throw wrong(key, "a whole number below 2147483648", value(key));
        }
        return (int) value;
    }

    @Nullable Integer optionalInteger(String key) throws RecordFormatException {
        return value(key).isNull() ? null : Integer.valueOf(smallInteger(key));
    }

    /** Reads a number; null stands for NaN. */
    double number(String key) throws RecordFormatException {
        JsonNode value = value(key);
        if (value.isNull()) {
            return Double.NaN;
        }
        if (!value.isNumber()) {
            throw wrong(key, "a number", value);
        }
        return value.doubleValue();
    }

    <E extends Enum<E>> E word(String key, Class<E> type) throws RecordFormatException {
        String word = text(key);
        for (E constant : type.getEnumConstants()) {
            if (Words.of(constant).equals(word)) {
                return constant;
            }
        }
        String all =
                Arrays.stream(type.getEnumConstants())
                        .map(Words::of)
                        .collect(Collectors.joining(", "));
        throw wrong(key, "one of " + all, value(key));
    }

    Fields object(String key) throws RecordFormatException {
        return element(value(key), path(key));
    }

    <T> @Nullable T optionalObject(String key, Reader<T> reader) throws RecordFormatException {
        return value(key).isNull() ? null : reader.read(object(key));
    }

    <T> List<T> objects(String key, Reader<T> reader) throws RecordFormatException {
        List<T> all = new ArrayList<>();
        for (JsonNode element : array(key)) {
            all.add(reader.read(element(element, path(key) + "[" + all.size() + "]")));
        }
        return all;
    }

    List<String> texts(String key) throws RecordFormatException {
        List<String> all = new ArrayList<>();
        for (JsonNode element : array(key)) {
            if (!element.isString()) {
                throw wrong(key, "an array of text", element);
            }
            all.add(element.stringValue());
        }
        return all;
    }

    RecordFormatException damaged(String what) {
        return new RecordFormatException(
                name
                        + ": "
                        + what
                        + ", so the record is damaged. Make it anew with 'run --record'.");
    }

    private JsonNode array(String key) throws RecordFormatException {
        JsonNode value = value(key);
        if (!value.isArray()) {
            throw wrong(key, "an array", value);
        }
        return value;
    }

    private Fields element(JsonNode value, String where) throws RecordFormatException {
        if (!value.isObject()) {
            throw damaged(where + " must be an object, not " + shown(value));
        }
        return new Fields(value, name, where);
    }

    private JsonNode value(String key) throws RecordFormatException {
        JsonNode value = node.get(key);
        if (value == null) {
            throw damaged(path(key) + " is missing");
        }
        return value;
    }

    private RecordFormatException wrong(String key, String rule, JsonNode found) {
        return damaged(path(key) + " must be " + rule + ", not " + shown(found));
    }

    private String path(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
