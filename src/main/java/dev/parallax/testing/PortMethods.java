package dev.parallax.testing;

import dev.parallax.testing.value.Names;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** Methods of a port by Python's names. */
final class PortMethods {
    private PortMethods() {}

    /** Finds the one with most parameters, since those of the others are defaults. */
    static Method find(Home home, String function) {
        return home.java().stream()
                .flatMap(type -> named(type, function))
                .max(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow(
                        () ->
                                new ExtensionConfigurationException(
                                        home.test().getSimpleName()
                                                + ": no static method for "
                                                + function
                                                + " in @Parallax(java = "
                                                + home.java().stream()
                                                        .map(Class::getSimpleName)
                                                        .toList()
                                                + ")"));
    }

    static Stream<Method> named(Class<?> type, String function) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .filter(method -> Names.folded(method.getName()).equals(Names.folded(function)));
    }
}
