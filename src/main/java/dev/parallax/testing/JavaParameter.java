package dev.parallax.testing;

import dev.parallax.testing.generate.Ranges;
import dev.parallax.testing.generate.Strategies;
import dev.parallax.testing.generate.Strategy;
import dev.parallax.testing.java.PortProcess;
import dev.parallax.testing.value.PyLiteral;
import dev.parallax.testing.value.PyValue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A parameter of a test method that a case gives a value. */
record JavaParameter(int index, String name, Type type, @Nullable PyValue orElse, Ranges ranges) {
    private static final Set<Class<?>> JUNITS =
            Set.of(TestInfo.class, TestReporter.class, RepetitionInfo.class);

    static List<JavaParameter> of(Method method) {
        Parameter[] all = method.getParameters();
        return IntStream.range(0, all.length)
                .filter(n -> isValue(all[n]))
                .mapToObj(n -> of(n, all[n], method))
                .toList();
    }

    static boolean isValue(Parameter parameter) {
        return !JUNITS.contains(parameter.getType())
                && parameter.getType() != Answer.class
                && !Set.of(Parity.class, PyModule.class, PyFunction.class)
                        .contains(parameter.getType())
                && !PortProcess.supplies(parameter.getType());
    }

    private static JavaParameter of(int index, Parameter parameter, Method method) {
        Default orElse = parameter.getAnnotation(Default.class);
        return new JavaParameter(
                index,
                parameter.getName(),
                parameter.getParameterizedType(),
                orElse == null ? null : PyLiteral.value(orElse.value()),
                ranges(parameter, method));
    }

    Strategy<PyValue> strategy() {
        return Strategies.of(type, ranges);
    }

    private static Ranges ranges(Parameter parameter, Method method) {
        return Arrays.<AnnotatedElement>asList(parameter, method).stream()
                .filter(element -> element.isAnnotationPresent(Within.class))
                .map(element -> ranges(element.getAnnotation(Within.class)))
                .findFirst()
                .orElse(Ranges.ALL);
    }

    static Ranges ranges(Within within) {
        Ranges ranges =
                Ranges.ALL
                        .none(within.none())
                        .surrogates(within.surrogates())
                        .alphabet(within.chars());
        if (within.ints().length == 2) {
            ranges = ranges.ints(within.ints()[0], within.ints()[1]);
        }
        if (within.floats().length == 2) {
            ranges = ranges.floats(within.floats()[0], within.floats()[1]);
        }
        if (within.sizes().length == 2) {
            ranges = ranges.sizes(within.sizes()[0], within.sizes()[1]);
        }
        return ranges;
    }
}
