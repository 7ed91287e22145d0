package dev.parallax.testing.pytest;

import dev.parallax.testing.java.PortSteps;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.BaseStream;

/** Java objects that Python has in hand, each under one number. For any thread. */
final class Handles {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private final Map<Integer, Object> objects = new HashMap<>();

    /** Returns what stands for an object in a message: its number, class and nature. */
    synchronized JsonNode json(Object object) {
        if (object instanceof PythonObject python) {
            return NODES.objectNode().put("y", python.number());
        }
        return NODES.objectNode()
                .set(
                        "h",
                        NODES.arrayNode()
                                .add(number(object))
                                .add(object.getClass().getName())
                                .add(nature(object)));
    }

    synchronized int number(Object object) {
        return numbers.computeIfAbsent(
                object,
                key -> {
                    int number = objects.size() + 1;
                    objects.put(number, key);
                    return number;
                });
    }

    synchronized Object object(int number) {
        Object found = objects.get(number);
        if (found == null) {
            throw new IllegalArgumentException("no Java object has the number " + number);
        }
        return found;
    }

    private static String nature(PortSteps.Nature nature, Object object) {
        return switch (nature) {
            case GENERATOR -> "generator";
            case ASYNC_GENERATOR -> "async generator";
            case ASYNC_ITERABLE -> "async iterable";
            case AWAITABLE -> "awaitable";
            case OTHER -> object instanceof Iterable<?> ? "iterable" : "";
        };
    }

    private static String nature(@Nullable Object object) {
        return switch (object) {
            case null -> "";
            case Iterator<?> _, BaseStream<?, ?> _ -> "iterator";
            case Future<?> _ -> "future";
            default -> nature(PortSteps.nature(object), object);
        };
    }
}
