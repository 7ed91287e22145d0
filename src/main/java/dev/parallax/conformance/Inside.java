package dev.parallax.conformance;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Field;

/** What CPython's tests read and set of private attributes: Java's private fields. */
public final class Inside {
    private Inside() {}

    /** Called by Python: returns a field's value. */
    public static @Nullable Object read(Object object, String name)
            throws ReflectiveOperationException {
        return field(object.getClass(), name).get(object);
    }

    /** Called by Python: sets a field. */
    public static void write(Object object, String name, @Nullable Object value)
            throws ReflectiveOperationException {
        field(object.getClass(), name).set(object, value);
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        throw new NoSuchFieldException(type + " has no field " + name);
    }
}
