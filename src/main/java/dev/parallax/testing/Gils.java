package dev.parallax.testing;

import dev.parallax.testing.java.GilChoice;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The GILs a test method runs under. */
final class Gils {
    private Gils() {}

    /** Returns those declared for the method, its class or the classes around; or else none. */
    static List<GilChoice> of(Class<?> test, Method method) {
        Optional<WithGil> found = AnnotationSupport.findAnnotation(method, WithGil.class);
        for (Class<?> type = test; found.isEmpty() && type != null; type = outer(type)) {
            found = AnnotationSupport.findAnnotation(type, WithGil.class);
        }
        return found.map(Gils::choices).orElse(List.of());
    }

    @SuppressWarnings("NullAway") // null ends the loop
    private static Class<?> outer(Class<?> type) {
        return type.getEnclosingClass();
    }

    private static List<GilChoice> choices(WithGil declared) {
        try {
            return Arrays.stream(declared.value()).map(GilChoice::of).toList();
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException("@WithGil: " + e.getMessage());
        }
    }

    /** Returns what follows a node's name. */
    static String suffix(GilChoice gil) {
        return " [gil=" + gil.shown() + "]";
    }
}
