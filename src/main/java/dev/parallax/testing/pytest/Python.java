package dev.parallax.testing.pytest;

import dev.parallax.testing.value.Conversions;
import dev.parallax.testing.value.PyValue;
import dev.parallax.testing.value.Wire;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What Java asks of the Python that called it: functions it was given, iterators. */
final class Python {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private UnaryOperator<String> ask =
            text -> {
                throw new IllegalStateException("Python doesn't listen yet: " + text);
            };
    private final Handles handles = new Handles();
    private final Conversions conversions = Conversions.standard().holding();

    /** Takes the function that asks Python, before anything is asked. */
    synchronized void listen(UnaryOperator<String> function) {
        ask = function;
    }

    private synchronized UnaryOperator<String> listener() {
        return ask;
    }

    Handles handles() {
        return handles;
    }

    Conversions conversions() {
        return conversions;
    }

    /** Returns what a message holds. */
    PyValue value(JsonNode json) {
        return Wire.fromJson(json, this::object);
    }

    private Object object(JsonNode key) {
        return key.isInt() ? handles.object(key.intValue()) : python(key);
    }

    private PythonObject python(JsonNode key) {
        List<String> names = new ArrayList<>();
        key.path(4).forEach(name -> names.add(name.stringValue()));
        return new PythonObject(
                key.path(0).intValue(),
                key.path(1).stringValue(),
                key.path(2).booleanValue(),
                key.path(3).booleanValue(),
                names,
                key.path(5).asString(""),
                this);
    }

    /** Returns the exception that a message holds: the port's own, or what stands for Python's. */
    Throwable error(JsonNode json) {
        return Objects.requireNonNull((Throwable) conversions.toJava(value(json), Throwable.class));
    }

    JsonNode json(@Nullable Object object) {
        return Wire.toJson(conversions.fromJava(object), handles::json);
    }

    @Nullable Object call(PythonObject function, Type returned, @Nullable Object[] arguments) {
        ArrayNode given = NODES.arrayNode();
        for (Object argument : arguments) {
            given.add(json(argument));
        }
        JsonNode answer = ask(request("call", function).set("args", given));
        return returned == void.class ? null : made(answer, returned);
    }

    private @Nullable Object made(JsonNode answer, Type type) {
        return conversions.toJava(value(answer.path("value")), type);
    }

    /** Returns what a message holds, as Java has it where no type is asked for. */
    @Nullable Object natural(JsonNode json) {
        return conversions.toJava(value(json), Object.class);
    }

    PythonObject iterator(PythonObject iterable) {
        return python(ask(request("iter", iterable)).path("value").path("h"));
    }

    Optional<Object> next(PythonObject iterator) {
        JsonNode answer = ask(request("next", iterator));
        return answer.has("value")
                ? Optional.ofNullable(made(answer, Object.class))
                : Optional.empty();
    }

    private static ObjectNode request(String what, PythonObject of) {
        return NODES.objectNode().put("do", what).put("of", of.number());
    }

    private JsonNode ask(JsonNode request) {
        JsonNode answer = Wire.json(listener().apply(Wire.text(request)));
        if (answer.has("raised")) {
            throw new PythonRaised(
                    answer.path("raised").intValue(), answer.path("text").stringValue());
        }
        return answer;
    }
}
