package dev.parallax.testing;

import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Frame;
import dev.parallax.testing.value.Counterparts;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a Python side raised, as something that Java can throw. */
final class PythonErrors {
    private PythonErrors() {}

    /** Makes it, with Python's frames at the top of its stack trace. */
    static Throwable of(
            Ending.Raised raised,
            List<Class<?>> declared,
            List<Class<? extends Throwable>> wanted) {
        List<Class<? extends Throwable>> classes = new ArrayList<>(wanted);
        declared.forEach(type -> classes.add(type.asSubclass(Throwable.class)));
        Throwable made =
                Counterparts.of(raised.error(), classes)
                        .filter(type -> throwable(type, declared))
                        .flatMap(type -> made(type, raised.error().message()))
                        .orElseGet(() -> new PythonError(raised.error()));
        made.setStackTrace(
                Stream.concat(
                                raised.frames().reversed().stream().map(PythonErrors::element),
                                Arrays.stream(made.getStackTrace()))
                        .toArray(StackTraceElement[]::new));
        return made;
    }

    /** Makes it where no checked exception can be thrown. */
    static RuntimeException unchecked(Ending.Raised raised) {
        return of(raised, List.of(), List.of()) instanceof RuntimeException error
                ? error
                : new PythonError(raised.error());
    }

    /** Says whether an interface's method may throw it. */
    private static boolean throwable(Class<?> type, List<Class<?>> declared) {
        return RuntimeException.class.isAssignableFrom(type)
                || Error.class.isAssignableFrom(type)
                || declared.stream().anyMatch(d -> d.isAssignableFrom(type));
    }

    private static Optional<Throwable> made(Class<? extends Throwable> type, String message) {
        try {
            Constructor<?> way = type.getDeclaredConstructor(String.class);
            if (!Modifier.isPublic(way.getModifiers() & type.getModifiers())) {
                way.setAccessible(true);
            }
            return Optional.of((Throwable) way.newInstance(message));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static StackTraceElement element(Frame frame) {
        return new StackTraceElement("python", frame.function(), frame.file(), frame.line());
    }
}
