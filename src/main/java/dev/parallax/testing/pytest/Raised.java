package dev.parallax.testing.pytest;

import dev.parallax.testing.value.Conversions;
import dev.parallax.testing.value.PyValue;
import dev.parallax.testing.value.Wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a port threw, as Python is told it.
 *
 * @param python knows the objects
 */
record Raised(Python python) {
    private static final int DEEPEST = 10;
    private static final List<String> NOT_THEIRS =
            List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "com.oracle.", "org.graalvm.");

    void put(Throwable error, ObjectNode answer) {
        for (Throwable link : links(error)) {
            if (link instanceof PythonRaised own) {
                answer.put("reraise", own.number());
                return;
            }
        }
        answer.set("raised", told(error));
    }

    /** An exception that Python threw into a port carries Python's own. */
    private static List<Throwable> links(Throwable error) {
        return Stream.concat(Stream.of(error), Stream.of(error.getSuppressed())).toList();
    }

    /** Returns what Python makes an exception of. */
    JsonNode told(Throwable error) {
        PyValue.Failure failure = python.conversions().failure(error);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", failure.type());
        node.put("message", failure.message());
        ArrayNode arguments = node.putArray("args");
        failure.args().forEach(value -> arguments.add(json(value)));
        node.put("handle", python.handles().number(error));
        ArrayNode chain = node.putArray("chain");
        Stream.<Class<?>>iterate(error.getClass(), c -> c != null, Class::getSuperclass)
                .forEach(c -> chain.add(c.getName()));
        ArrayNode names = node.putArray("maybe");
        Conversions.mayBe(failure).forEach(names::add);
        node.put("frames", frames(error));
        return node;
    }

    private JsonNode json(PyValue value) {
        return Wire.toJson(value, python.handles()::json);
    }

    private static String frames(Throwable error) {
        String own = Raised.class.getPackageName().replaceFirst("\\.\\w+$", ".");
        return Stream.concat(
                        Stream.of(error.toString()),
                        Arrays.stream(error.getStackTrace())
                                .takeWhile(frame -> !frame.getClassName().startsWith(own))
                                .filter(
                                        f ->
                                                NOT_THEIRS.stream()
                                                        .noneMatch(f.getClassName()::startsWith))
                                .limit(DEEPEST)
                                .map(frame -> "  at " + frame))
                .collect(Collectors.joining("\n"));
    }
}
