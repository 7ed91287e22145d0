package dev.parallax.semantics.text;

import dev.parallax.semantics.errors.ErrorName;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code type(value).__name__} of Java values, read as Python's; see {@link PyText}. */
final class TypeName {
    private TypeName() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "NoneType";
            case Boolean truth -> "bool";
            case Number n when isInt(n) -> "int";
            case Number n when isFloat(n) -> "float";
            case CharSequence text -> "str";
            case Character letter -> "str";
            case byte[] bytes -> "bytes";
            case Throwable error -> ErrorName.of(error).name();
            default -> container(value);
        };
    }

    private static String container(Object value) {
        return switch (value) {
            case Tuple tuple -> "tuple";
            case List<?> list -> "list";
            case Map<?, ?> map -> "dict";
            case Set<?> set -> "set";
            default -> {
                String name = value.getClass().getSimpleName();
                yield value.getClass().isSynthetic() || name.isEmpty() ? "function" : name;
            }
        };
    }

    static boolean isInt(@Nullable Object value) {
        return value instanceof Byte
                || value instanceof Short
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger;
    }

    static boolean isFloat(@Nullable Object value) {
        return value instanceof Double || value instanceof Float;
    }

    /** Returns an {@code int} or {@code bool} as a number of any size. */
    static BigInteger integer(Object value) {
        return switch (value) {
            case Boolean truth -> truth ? BigInteger.ONE : BigInteger.ZERO;
            case BigInteger n -> n;
            case Number n -> BigInteger.valueOf(n.longValue());
            default -> throw new IllegalArgumentException("no int: " + of(value));
        };
    }
}
