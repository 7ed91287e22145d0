package dev.parallax.testing.value;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.List;

/** Makes Java's exceptions of Python's, by declared type. */
final class ToJavaErrors {
    private ToJavaErrors() {}

    static Throwable convert(PyValue.Failure error, Class<? extends Throwable> declared) {
        Class<? extends Throwable> type =
                Counterparts.of(error, List.of(declared))
                        .filter(declared::isAssignableFrom)
                        .orElseThrow(() -> ToJava.mismatch(error, declared));
        try {
            Constructor<? extends Throwable> way = type.getDeclaredConstructor(String.class);
            if (!Modifier.isPublic(way.getModifiers() & type.getModifiers())) {
                way.setAccessible(true);
            }
            return way.newInstance(error.message());
        } catch (ReflectiveOperationException e) {
            throw new Conversions.Mismatch(error, type.getSimpleName() + " takes no message");
        }
    }
}
