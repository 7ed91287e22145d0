package dev.parallax.testing.value;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** A record's components, read and made by reflection. */
final class Components {
    private Components() {}

    /** One component. */
    record Component(String name, Type type, Class<?> raw, Method accessor) {
        @Nullable Object read(Object object) {
            try {
                accessor.trySetAccessible();
                return accessor.invoke(object);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(accessor + " threw " + e.getCause(), e);
            } catch (IllegalAccessException e) {
                throw closed(accessor.getDeclaringClass(), e);
            }
        }
    }

    static List<Component> of(Class<?> type) {
        return Arrays.stream(components(type))
                .map(
                        c ->
                                new Component(
                                        c.getName(),
                                        c.getGenericType(),
                                        c.getType(),
                                        c.getAccessor()))
                .toList();
    }

    private static RecordComponent[] components(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components == null ? new RecordComponent[0] : components;
    }

    static Object make(Class<?> type, PyValue from, @Nullable Object[] values) {
        Class<?>[] types = of(type).stream().map(Component::raw).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.trySetAccessible();
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new Conversions.Mismatch(from, type.getSimpleName() + " threw " + e.getCause());
        } catch (ReflectiveOperationException e) {
            throw closed(type, e);
        }
    }

    private static IllegalStateException closed(Class<?> type, Exception cause) {
        return new IllegalStateException(
                type.getName()
                        + " is closed to dev.parallax: let its module open "
                        + type.getPackageName(),
                cause);
    }
}
