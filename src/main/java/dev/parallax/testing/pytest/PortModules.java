package dev.parallax.testing.pytest;

import dev.parallax.testing.value.Conversions;
import dev.parallax.testing.value.PyValue;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What classes offer to Python: the names of their methods, fields and constants.
 *
 * @param json makes the JSON of a constant
 */
record PortModules(Function<Object, JsonNode> json) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Describes the classes of a module and those in them. */
    ArrayNode describe(List<Class<?>> classes) {
        ArrayNode all = NODES.arrayNode();
        classes.forEach(type -> all.add(describe(type)));
        classes.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredClasses()))
                .filter(type -> !Modifier.isPrivate(type.getModifiers()))
                .forEach(type -> all.add(describe(type)));
        return all;
    }

    ObjectNode describe(Class<?> type) {
        ObjectNode node = NODES.objectNode();
        node.put("class", type.getName());
        node.put("name", type.getSimpleName());
        node.put("kind", kind(type));
        node.set("chain", names(chain(type)));
        node.set("maybe", names(maybe(type)));
        node.set("static", names(methods(type, true)));
        node.set("methods", names(methods(type, false)));
        node.set("fields", names(fields(type, false).map(Field::getName)));
        node.set("constants", constants(type));
        return node;
    }

    private static String kind(Class<?> type) {
        if (Throwable.class.isAssignableFrom(type)) {
            return "exception";
        }
        return type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    }

    private static Stream<String> chain(Class<?> type) {
        return Stream.<Class<?>>iterate(type, c -> c != null, Class::getSuperclass)
                .map(Class::getName);
    }

    private static Stream<String> maybe(Class<?> type) {
        List<String> bases = chain(type).skip(1).toList();
        var failure = new PyValue.Failure(type.getName(), bases, "", List.of(), null);
        return Conversions.mayBe(failure).stream();
    }

    private static Stream<String> methods(Class<?> type, boolean statics) {
        Stream<Method> found =
                statics
                        ? Arrays.stream(type.getDeclaredMethods())
                                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                        : Arrays.stream(type.getMethods());
        return found.filter(method -> Modifier.isStatic(method.getModifiers()) == statics)
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .distinct()
                .sorted();
    }

    private static Stream<Field> fields(Class<?> type, boolean statics) {
        return Arrays.stream(statics ? type.getDeclaredFields() : type.getFields())
                .filter(field -> !field.isSynthetic() && !Modifier.isPrivate(field.getModifiers()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) == statics);
    }

    private ObjectNode constants(Class<?> type) {
        ObjectNode node = NODES.objectNode();
        fields(type, true)
                .filter(field -> Modifier.isFinal(field.getModifiers()))
                .forEach(field -> node.set(field.getName(), constant(field)));
        return node;
    }

    private JsonNode constant(Field field) {
        try {
            field.setAccessible(true);
            return json.apply(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " can't be read", e);
        }
    }

    private static ArrayNode names(Stream<String> names) {
        ArrayNode all = NODES.arrayNode();
        names.forEach(all::add);
        return all;
    }
}
