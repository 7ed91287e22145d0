package dev.parallax.testing;

import dev.parallax.testing.generate.Sequences;
import dev.parallax.testing.generate.Strategy;
import dev.parallax.testing.value.Names;
import dev.parallax.testing.value.PyValue;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What may be called on a random object: a Java class's public constructor and methods. */
final class RandomObjects {
    private RandomObjects() {}

    static Sequences of(RandomSteps random) {
        Class<?> type = random.type();
        String name = random.python().isEmpty() ? type.getSimpleName() : random.python();
        Constructor<?> constructor =
                Arrays.stream(type.getConstructors())
                        .max(Comparator.comparingInt(Constructor::getParameterCount))
                        .orElseThrow(
                                () ->
                                        new ExtensionConfigurationException(
                                                "@RandomSteps: "
                                                        + type.getSimpleName()
                                                        + " has no public constructor"));
        Sequences sequences = new Sequences(name, arguments(constructor), List.of());
        for (Method method : methods(type, List.of(random.methods()))) {
            sequences = with(sequences, method);
        }
        return sequences;
    }

    private static Sequences with(Sequences sequences, Method method) {
        List<Sequences.Method> more = new ArrayList<>(sequences.methods());
        more.add(new Sequences.Method(Names.snake(method.getName()), arguments(method)));
        return new Sequences(sequences.type(), sequences.constructor(), more);
    }

    private static List<Method> methods(Class<?> type, List<String> names) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
                .filter(m -> !Modifier.isStatic(m.getModifiers()))
                .filter(m -> names.isEmpty() ? !objects(m) : names.contains(m.getName()))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                .toList();
    }

    private static boolean objects(Method method) {
        return List.of("equals", "hashCode", "toString").contains(method.getName());
    }

    private static List<Strategy<PyValue>> arguments(Executable executable) {
        return Arrays.stream(executable.getParameters())
                .map(
                        parameter ->
                                dev.parallax.testing.generate.Strategies.of(
                                        parameter.getParameterizedType(),
                                        parameter.isAnnotationPresent(Within.class)
                                                ? JavaParameter.ranges(
                                                        parameter.getAnnotation(Within.class))
                                                : dev.parallax.testing.generate.Ranges.ALL))
                .toList();
    }
}
