package dev.parallax.testing.parity;

import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.value.PyValue;
import dev.parallax.testing.value.Wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** Outcomes as JSON. Frames are left out: a recorded answer has none on this machine. */
final class OutcomeJson {
    private OutcomeJson() {}

    static ArrayNode json(List<Outcome> outcomes) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        outcomes.forEach(outcome -> all.add(json(outcome)));
        return all;
    }

    private static ObjectNode json(Outcome outcome) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (outcome.ending()) {
            case Ending.Returned e -> node.set("returned", Wire.toJson(e.value()));
            case Ending.Raised e -> node.set("raised", Wire.toJson(e.error()));
            case Ending.Skipped e -> node.put("skipped", e.reason());
            case Ending.TimedOut e -> throw unfit("a time-out");
            case Ending.Broken e -> throw unfit(e.reason());
        }
        if (!outcome.out().isEmpty()) {
            node.put("out", outcome.out());
        }
        if (!outcome.err().isEmpty()) {
            node.put("err", outcome.err());
        }
        if (!outcome.argumentsAfter().isEmpty()) {
            ArrayNode after = node.putArray("after");
            outcome.argumentsAfter().forEach(value -> after.add(Wire.toJson(value)));
        }
        return node;
    }

    private static IllegalArgumentException unfit(String what) {
        return new IllegalArgumentException("no answer to record: " + what);
    }

    static List<Outcome> outcomes(JsonNode all) {
        List<Outcome> outcomes = new ArrayList<>();
        all.forEach(node -> outcomes.add(outcome(node)));
        return outcomes;
    }

    private static Outcome outcome(JsonNode node) {
        List<PyValue> after = new ArrayList<>();
        node.path("after").forEach(value -> after.add(Wire.fromJson(value)));
        return new Outcome(
                ending(node), ProgramJson.text(node, "out"), ProgramJson.text(node, "err"), after);
    }

    private static Ending ending(JsonNode node) {
        if (node.has("returned")) {
            return new Ending.Returned(Wire.fromJson(node.path("returned")));
        }
        if (node.has("raised")) {
            return new Ending.Raised(
                    (PyValue.Failure) Wire.fromJson(node.path("raised")), List.of());
        }
        return new Ending.Skipped(ProgramJson.text(node, "skipped"));
    }
}
