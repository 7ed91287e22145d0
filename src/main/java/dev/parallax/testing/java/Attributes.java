package dev.parallax.testing.java;

import dev.parallax.testing.value.Conversions;
import dev.parallax.testing.value.PyValue;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;

/** Attributes of a port's objects: accessors, or public fields. */
record Attributes(Conversions conversions) {
    @Nullable Object get(Object target, String attribute) throws Exception {
        Optional<Method> getter = Members.getter(target, attribute);
        if (getter.isEmpty()) {
            return field(target, attribute).get(target);
        }
        getter.get().setAccessible(true);
        return getter.get().invoke(target);
    }

    void set(Object target, String attribute, PyValue value) throws Exception {
        Optional<Method> setter = Members.setter(target, attribute);
        if (setter.isEmpty()) {
            Field field = field(target, attribute);
            field.set(target, conversions.toJava(value, field.getGenericType()));
            return;
        }
        Method method = setter.get();
        method.setAccessible(true);
        method.invoke(target, conversions.toJava(value, method.getGenericParameterTypes()[0]));
    }

    private static Field field(Object target, String attribute) throws NoSuchMember {
        return Members.field(target, attribute)
                .orElseThrow(
                        () ->
                                new NoSuchMember(
                                        target.getClass().getSimpleName()
                                                + " has no public accessor or field for "
                                                + attribute));
    }
}
