package dev.parallax.testing.parity;

import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.PyValue;
import dev.parallax.testing.value.Wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Programs as JSON, a step an object; its member {@code do} says which. */
final class ProgramJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ProgramJson() {}

    static ArrayNode json(Program program) {
        ArrayNode steps = JSON.arrayNode();
        program.steps().forEach(step -> steps.add(json(step)));
        return steps;
    }

    private static ObjectNode json(Step step) {
        ObjectNode node = JSON.objectNode();
        switch (step) {
            case Step.Call s ->
                    put(node, "call", "", s.function()).set("args", args(s.arguments()));
            case Step.Invoke s ->
                    put(node, "invoke", s.target(), s.method()).set("args", args(s.arguments()));
            case Step.Get s -> put(node, "get", s.target(), s.attribute());
            case Step.Set s ->
                    put(node, "set", s.target(), s.attribute())
                            .set("value", Wire.toJson(s.value()));
            case Step.Next s -> put(node, "next", s.target(), "");
            case Step.Send s ->
                    put(node, "send", s.target(), "").set("value", Wire.toJson(s.value()));
            case Step.Throw s ->
                    put(node, "throw", s.target(), s.type()).put("message", s.message());
            case Step.Close s -> put(node, "close", s.target(), "");
            case Step.Await s -> put(node, "await", s.target(), "");
        }
        return step.keep().isEmpty() ? node : node.put("keep", step.keep());
    }

    private static ObjectNode put(ObjectNode node, String what, String target, String name) {
        node.put("do", what);
        if (!target.isEmpty()) {
            node.put("on", target);
        }
        return name.isEmpty() ? node : node.put("name", name);
    }

    private static ObjectNode args(Arguments given) {
        ObjectNode node = JSON.objectNode();
        ArrayNode positional = node.putArray("by");
        given.positional().forEach(argument -> positional.add(json(argument)));
        ObjectNode keywords = node.putObject("kw");
        given.keywords().forEach((name, argument) -> keywords.set(name, json(argument)));
        return node;
    }

    private static ObjectNode json(Argument argument) {
        ObjectNode node = JSON.objectNode();
        switch (argument) {
            case Argument.Given given -> node.set("value", Wire.toJson(given.value()));
            case Argument.Kept kept -> node.put("kept", kept.name());
        }
        return node;
    }

    static Program program(JsonNode steps) {
        List<Step> all = new ArrayList<>();
        steps.forEach(node -> all.add(step(node)));
        return new Program(all);
    }

    private static Step step(JsonNode node) {
        String on = text(node, "on");
        String name = text(node, "name");
        String keep = text(node, "keep");
        return switch (text(node, "do")) {
            case "call" -> new Step.Call(name, arguments(node.path("args")), keep);
            case "invoke" -> new Step.Invoke(on, name, arguments(node.path("args")), keep);
            case "get" -> new Step.Get(on, name, keep);
            case "set" -> new Step.Set(on, name, value(node), keep);
            case "next" -> new Step.Next(on, keep);
            case "send" -> new Step.Send(on, value(node), keep);
            case "throw" -> new Step.Throw(on, name, text(node, "message"), keep);
            case "close" -> new Step.Close(on, keep);
            case "await" -> new Step.Await(on, keep);
            default -> throw new IllegalArgumentException("no step: " + Wire.text(node));
        };
    }

    private static PyValue value(JsonNode node) {
        return Wire.fromJson(node.path("value"));
    }

    static String text(JsonNode node, String member) {
        JsonNode found = node.get(member);
        return found == null ? "" : found.stringValue("");
    }

    private static Arguments arguments(JsonNode node) {
        List<Argument> positional = new ArrayList<>();
        node.path("by").forEach(item -> positional.add(argument(item)));
        Map<String, Argument> keywords = new LinkedHashMap<>();
        node.path("kw").properties().forEach(e -> keywords.put(e.getKey(), argument(e.getValue())));
        return new Arguments(positional, keywords);
    }

    private static Argument argument(JsonNode node) {
        return node.has("kept")
                ? new Argument.Kept(text(node, "kept"))
                : new Argument.Given(value(node));
    }
}
