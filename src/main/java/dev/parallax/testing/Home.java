package dev.parallax.testing;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a test class's {@link Parallax} says. */
record Home(
        Class<?> test,
        ModuleFile module,
        List<Class<?>> java,
        boolean shared,
        List<Side> sides,
        Duration limit) {
    static Home of(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        for (Class<?> type = test; type != null; type = type.getEnclosingClass()) {
            var found = AnnotationSupport.findAnnotation(type, Parallax.class);
            if (found.isPresent()) {
                return of(type, found.get()).from(context);
            }
        }
        throw new ExtensionConfigurationException(
                test.getSimpleName()
                        + " has a @ParityTest but no @Parallax(\"file.py\"): name the Python file");
    }

    private Home from(ExtensionContext context) {
        return new Home(test, module.from(context), java, shared, sides, limit);
    }

    static Home of(Class<?> test, Parallax parallax) {
        String name = parallax.value().isEmpty() ? ModuleFile.standard(test) : parallax.value();
        return new Home(
                test,
                ModuleFile.find(test, name),
                List.of(parallax.java()),
                parallax.sharedStatics(),
                List.of(parallax.sides()),
                Duration.ofMillis(parallax.limit()));
    }

    /** Returns the sides that are compared, and must be there if the class names them. */
    Set<Side> wanted(ExtensionContext context) {
        if (!sides.isEmpty()) {
            return new LinkedHashSet<>(sides);
        }
        String text =
                context.getConfigurationParameter("parallax.sides").orElse("cpython,graalpy,java");
        return Arrays.stream(text.split(","))
                .map(name -> side(name.strip()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Side side(String name) {
        return Arrays.stream(Side.values())
                .filter(side -> side.backend().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ExtensionConfigurationException(
                                        "parallax.sides: "
                                                + name
                                                + " is none of cpython, graalpy, java"));
    }
}
