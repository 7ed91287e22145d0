package dev.parallax.testing;

import dev.parallax.testing.value.Names;

import org.junit.platform.commons.support.AnnotationSupport;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says of Python's names how far their port is.
 *
 * @param tested what tests call, in folded spelling
 * @param reasons why names were left out
 */
record PortStates(Home home, Set<String> tested, Map<String, String> reasons) {
    static PortStates of(Home home) {
        Map<String, String> reasons = new HashMap<>();
        AnnotationSupport.findRepeatableAnnotations(home.test(), NotPorted.class)
                .forEach(left -> reasons.put(left.value(), left.reason()));
        return new PortStates(home, TestedNames.of(home), reasons);
    }

    /** Returns how far the port of one is. */
    PortRegistry.Entry entry(String name) {
        String reason = reasons.getOrDefault(name, reasons.get(name.replaceFirst("\\..*", "")));
        if (tested.contains(Names.folded(name))) {
            return new PortRegistry.Entry(name, PortRegistry.Status.TESTED, "");
        }
        if (reason != null) {
            return new PortRegistry.Entry(name, PortRegistry.Status.LEFT_OUT, reason);
        }
        boolean ported =
                home.java().stream()
                        .flatMap(type -> Stream.concat(Stream.of(type), inner(type)))
                        .anyMatch(type -> defines(type, name));
        return new PortRegistry.Entry(
                name, ported ? PortRegistry.Status.UNTESTED : PortRegistry.Status.MISSING, "");
    }

    private static Stream<Class<?>> inner(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses());
    }

    private static boolean defines(Class<?> type, String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return type.getSimpleName().equals(name)
                    || PortMethods.named(type, name).findAny().isPresent();
        }
        return type.getSimpleName().equals(name.substring(0, dot))
                && Arrays.stream(type.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .anyMatch(m -> same(m, name.substring(dot + 1)));
    }

    private static boolean same(Method method, String name) {
        return Names.folded(method.getName()).equals(Names.folded(name));
    }
}
