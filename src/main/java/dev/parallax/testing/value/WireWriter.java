package dev.parallax.testing.value;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.function.Function;

/**
 * Makes JSON of values.
 *
 * @param held makes it of objects that are held
 */
record WireWriter(Function<Object, JsonNode> held) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int PLAIN_BITS = 53;

    JsonNode json(PyValue value) {
        return switch (value) {
            case PyValue.None v -> NODES.nullNode();
            case PyValue.Bool v -> NODES.booleanNode(v.value());
            case PyValue.Int v when v.value().bitLength() <= PLAIN_BITS ->
                    NODES.numberNode(v.value().longValueExact());
            case PyValue.Int v -> text("i", v.value().toString(16));
            case PyValue.Str v when Utf16.hasLoneSurrogate(v.value()) ->
                    text("u", Utf16.hex(v.value()));
            case PyValue.Str v -> NODES.stringNode(v.value());
            case PyValue.Items v -> all(v.items());
            case PyValue.Floating v -> text("f", bits(v.value()));
            case PyValue.Complex v ->
                    tagged("c", NODES.arrayNode().add(bits(v.real())).add(bits(v.imag())));
            case PyValue.Bytes v -> text(v.mutable() ? "B" : "b", v.latin1());
            case PyValue.Tuple v -> tagged("t", all(v.items()));
            case PyValue.Set v -> tagged(v.frozen() ? "z" : "s", all(v.items()));
            case PyValue.Dict v -> tagged("d", entries(v));
            case PyValue.Data v -> tagged("r", NODES.arrayNode().add(v.type()).add(fields(v)));
            case PyValue.Member v ->
                    tagged("e", NODES.arrayNode().add(v.type()).add(v.name()).add(json(v.value())));
            case PyValue.Decimal v -> text("n", v.text());
            case PyValue.Moment v -> tagged("m", NODES.arrayNode().add(v.type()).add(v.text()));
            case PyValue.Path v -> text("p", v.posix());
            case PyValue.Iterated v ->
                    tagged("l", NODES.arrayNode().add(v.type()).add(all(v.first())).add(v.more()));
            case PyValue.Failure v -> tagged("x", failure(v));
            case PyValue.Held v -> held.apply(v.object());
            case PyValue.Opaque v -> tagged("o", NODES.arrayNode().add(v.type()).add(v.repr()));
        };
    }

    private static JsonNode text(String kind, String text) {
        return tagged(kind, NODES.stringNode(text));
    }

    private static JsonNode tagged(String kind, JsonNode content) {
        return NODES.objectNode().set(kind, content);
    }

    private ArrayNode all(List<PyValue> items) {
        ArrayNode array = NODES.arrayNode(items.size());
        items.forEach(item -> array.add(json(item)));
        return array;
    }

    private ArrayNode entries(PyValue.Dict dict) {
        ArrayNode array = NODES.arrayNode();
        dict.entries()
                .forEach(e -> array.add(NODES.arrayNode().add(json(e.key())).add(json(e.value()))));
        return array;
    }

    private ArrayNode fields(PyValue.Data data) {
        ArrayNode array = NODES.arrayNode();
        data.fields().forEach(f -> array.add(NODES.arrayNode().add(f.name()).add(json(f.value()))));
        return array;
    }

    private ObjectNode failure(PyValue.Failure error) {
        ArrayNode bases = NODES.arrayNode();
        error.bases().forEach(bases::add);
        ObjectNode node = NODES.objectNode();
        node.put("type", error.type());
        node.set("bases", bases);
        node.put("message", error.message());
        node.set("args", all(error.args()));
        PyValue.Failure cause = error.cause();
        node.set("cause", cause == null ? NODES.nullNode() : failure(cause));
        return node;
    }

    private static String bits(double value) {
        return String.format(java.util.Locale.ROOT, "%016x", Double.doubleToLongBits(value));
    }
}
