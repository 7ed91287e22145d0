package dev.parallax.testing.value;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Makes Java objects of values, by declared type. */
final class ToJava {
    private ToJava() {}

    static @Nullable Object convert(PyValue value, Type declared) {
        Class<?> raw = raw(declared);
        if (PyValue.class.isAssignableFrom(raw)) {
            return raw.isInstance(value) ? value : fail(value, declared);
        }
        if (raw == Optional.class) {
            return value instanceof PyValue.None
                    ? Optional.empty()
                    : Optional.ofNullable(convert(value, parameter(declared, 0)));
        }
        if (value instanceof PyValue.None) {
            return none(value, raw, declared);
        }
        if (value instanceof PyValue.Held held) {
            return held(held, raw, declared);
        }
        if (raw == Object.class) {
            return Natural.of(value);
        }
        if (value instanceof PyValue.Failure error && Throwable.class.isAssignableFrom(raw)) {
            return ToJavaErrors.convert(error, raw.asSubclass(Throwable.class));
        }
        Object number = ToJavaNumbers.convert(value, raw);
        if (number != null) {
            return number;
        }
        Object plain = plain(value, raw);
        return plain != null ? plain : compound(value, raw, declared);
    }

    private static Object held(PyValue.Held held, Class<?> raw, Type declared) {
        if (raw.isInstance(held.object())) {
            return held.object();
        }
        Object adapted = held.object() instanceof Adaptable a ? a.as(raw) : null;
        return adapted == null ? fail(held, declared) : adapted;
    }

    private static @Nullable Object none(PyValue value, Class<?> raw, Type declared) {
        if (raw.isPrimitive()) {
            return fail(value, declared);
        }
        Object empty = ToJavaNumbers.emptyOptional(raw);
        return empty;
    }

    private static @Nullable Object plain(PyValue value, Class<?> raw) {
        return switch (value) {
            case PyValue.Str s when raw.isAssignableFrom(String.class) -> s.value();
            case PyValue.Str s when isChar(raw) && s.value().length() == 1 -> s.value().charAt(0);
            case PyValue.Bytes b when raw == byte[].class ->
                    b.latin1().getBytes(StandardCharsets.ISO_8859_1);
            case PyValue.Path p when raw == Path.class -> Path.of(p.posix());
            case PyValue.Path p when raw == File.class -> new File(p.posix());
            case PyValue.Moment m -> ToJavaTime.convert(m, raw);
            default -> null;
        };
    }

    private static boolean isChar(Class<?> raw) {
        return raw == char.class || raw == Character.class;
    }

    private static Object compound(PyValue value, Class<?> raw, Type declared) {
        if (raw.isRecord() && raw != dev.parallax.semantics.text.Tuple.class) {
            return ToJavaTypes.record(value, raw, declared);
        }
        if (raw.isEnum()) {
            return ToJavaTypes.constant(value, raw);
        }
        Object made = ToJavaContainers.convert(value, raw, declared);
        return made != null ? made : fail(value, declared);
    }

    static Conversions.Mismatch mismatch(PyValue value, Type declared) {
        return new Conversions.Mismatch(value, "no " + shown(declared) + " can be made of it");
    }

    private static Object fail(PyValue value, Type declared) {
        throw mismatch(value, declared);
    }

    private static String shown(Type type) {
        return type.getTypeName().replaceAll("\\b[a-z]\\w*\\.", "");
    }

    /** Returns the class a type is of, that of its bound for a variable. */
    static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> c -> c;
            case ParameterizedType p -> raw(p.getRawType());
            case WildcardType w -> raw(w.getUpperBounds()[0]);
            case TypeVariable<?> v -> raw(v.getBounds()[0]);
            case GenericArrayType a -> raw(a.getGenericComponentType()).arrayType();
            default -> Object.class;
        };
    }

    /** Returns a type's parameter, {@code Object} if it is raw. */
    static Type parameter(Type type, int index) {
        if (type instanceof ParameterizedType p && p.getActualTypeArguments().length > index) {
            return p.getActualTypeArguments()[index];
        }
        return Object.class;
    }
}
