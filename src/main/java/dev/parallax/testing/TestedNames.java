package dev.parallax.testing;

import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.Names;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** What the parity tests of a class call in Python, those that are disabled left out. */
final class TestedNames {
    private TestedNames() {}

    /** Returns the names, in folded spelling. */
    static Set<String> of(Home home) {
        Set<String> names = new HashSet<>();
        for (Method method : methods(home.test())) {
            List<Steps> steps = AnnotationSupport.findRepeatableAnnotations(method, Steps.class);
            steps.forEach(s -> called(StepParser.parse(s.value()), names));
            AnnotationSupport.findAnnotation(method, RandomSteps.class)
                    .ifPresent(random -> called(random, names));
            if (steps.isEmpty()) {
                names.add(Names.folded(new Plan(home, method, OptionalLong.empty()).function()));
            }
        }
        return names;
    }

    private static void called(RandomSteps random, Set<String> names) {
        var sequences = RandomObjects.of(random);
        names.add(Names.folded(sequences.type()));
        sequences
                .methods()
                .forEach(m -> names.add(Names.folded(sequences.type() + "." + m.name())));
    }

    private static void called(Program program, Set<String> names) {
        Map<String, String> types = new HashMap<>();
        for (Step step : program.steps()) {
            switch (step) {
                case Step.Call call -> {
                    names.add(Names.folded(call.function()));
                    types.put(call.keep(), call.function());
                }
                case Step.Invoke call ->
                        names.add(
                                Names.folded(
                                        types.getOrDefault(call.target(), "")
                                                + "."
                                                + call.method()));
                default -> {}
            }
        }
    }

    private static List<Method> methods(Class<?> test) {
        List<Method> methods = new ArrayList<>();
        if (AnnotationSupport.isAnnotated(test, Disabled.class)) {
            return methods;
        }
        AnnotationSupport.findAnnotatedMethods(
                        test, ParityTest.class, HierarchyTraversalMode.TOP_DOWN)
                .stream()
                .filter(method -> !AnnotationSupport.isAnnotated(method, Disabled.class))
                .forEach(methods::add);
        for (Class<?> inner : test.getDeclaredClasses()) {
            if (AnnotationSupport.isAnnotated(inner, Nested.class)) {
                methods.addAll(methods(inner));
            }
        }
        return methods;
    }
}
