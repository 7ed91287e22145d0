package dev.parallax.testing.value;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Makes values of JSON.
 *
 * @param held finds the objects that are held
 */
record WireReader(Function<JsonNode, Object> held) {
    PyValue value(JsonNode json) {
        return switch (json.getNodeType()) {
            case NULL -> new PyValue.None();
            case BOOLEAN -> new PyValue.Bool(json.booleanValue());
            case NUMBER -> new PyValue.Int(integer(json));
            case STRING -> new PyValue.Str(json.stringValue());
            case ARRAY -> new PyValue.Items(all(json));
            case OBJECT -> tagged(json);
            default -> throw wrong(json);
        };
    }

    private static BigInteger integer(JsonNode json) {
        if (!json.isIntegralNumber()) {
            throw wrong(json);
        }
        return json.bigIntegerValue();
    }

    private PyValue tagged(JsonNode json) {
        if (json.size() != 1) {
            throw wrong(json);
        }
        String kind = json.propertyNames().iterator().next();
        JsonNode of = json.path(kind);
        return switch (kind) {
            case "i" -> new PyValue.Int(new BigInteger(text(of), 16));
            case "u" -> new PyValue.Str(Utf16.text(text(of)));
            case "f" -> new PyValue.Floating(real(of));
            case "c" -> new PyValue.Complex(real(part(of, 0)), real(part(of, 1)));
            case "b", "B" -> new PyValue.Bytes(text(of), kind.equals("B"));
            case "t" -> new PyValue.Tuple(all(of));
            case "s", "z" -> new PyValue.Set(all(of), kind.equals("z"));
            case "d" -> new PyValue.Dict(entries(of));
            case "n" -> new PyValue.Decimal(text(of));
            case "p" -> new PyValue.Path(text(of));
            case "m" -> new PyValue.Moment(text(part(of, 0)), text(part(of, 1)));
            case "o" -> new PyValue.Opaque(text(part(of, 0)), text(part(of, 1)));
            case "r" -> new PyValue.Data(text(part(of, 0)), fields(part(of, 1)));
            case "e" ->
                    new PyValue.Member(text(part(of, 0)), text(part(of, 1)), value(part(of, 2)));
            case "l" ->
                    new PyValue.Iterated(
                            text(part(of, 0)), all(part(of, 1)), part(of, 2).booleanValue());
            case "x" -> failure(of);
            case "h" -> new PyValue.Held(held.apply(of));
            default -> throw wrong(json);
        };
    }

    private static JsonNode part(JsonNode array, int index) {
        JsonNode part = array.get(index);
        if (part == null) {
            throw wrong(array);
        }
        return part;
    }

    private static String text(JsonNode json) {
        if (!json.isString()) {
            throw wrong(json);
        }
        return json.stringValue();
    }

    private static double real(JsonNode bits) {
        return Double.longBitsToDouble(Long.parseUnsignedLong(text(bits), 16));
    }

    private List<PyValue> all(JsonNode array) {
        List<PyValue> items = new ArrayList<>(array.size());
        array.forEach(item -> items.add(value(item)));
        return items;
    }

    private List<PyValue.Entry> entries(JsonNode array) {
        List<PyValue.Entry> entries = new ArrayList<>(array.size());
        array.forEach(e -> entries.add(new PyValue.Entry(value(part(e, 0)), value(part(e, 1)))));
        return entries;
    }

    private List<PyValue.Field> fields(JsonNode array) {
        List<PyValue.Field> fields = new ArrayList<>(array.size());
        array.forEach(f -> fields.add(new PyValue.Field(text(part(f, 0)), value(part(f, 1)))));
        return fields;
    }

    private PyValue.Failure failure(JsonNode json) {
        List<String> bases = new ArrayList<>();
        json.path("bases").forEach(base -> bases.add(text(base)));
        JsonNode cause = json.path("cause");
        PyValue.@Nullable Failure caused = cause.isObject() ? failure(cause) : null;
        return new PyValue.Failure(
                text(json.path("type")),
                bases,
                text(json.path("message")),
                all(json.path("args")),
                caused);
    }

    private static IllegalArgumentException wrong(JsonNode json) {
        return new IllegalArgumentException("no value's JSON: " + json);
    }
}
