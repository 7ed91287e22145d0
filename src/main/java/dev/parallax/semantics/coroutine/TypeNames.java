package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.generator.Generator;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Python calls the types of values that are no awaitables, for messages. */
final class TypeNames {
    private TypeNames() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "NoneType";
            case Boolean truth -> "bool";
            case Byte n -> "int";
            case Short n -> "int";
            case Integer n -> "int";
            case Long n -> "int";
            case BigInteger n -> "int";
            case Double n -> "float";
            case Float n -> "float";
            case CharSequence text -> "str";
            case List<?> list -> "list";
            case Map<?, ?> map -> "dict";
            case Set<?> set -> "set";
            case Generator<?> generator -> "generator";
            case Coroutine<?> coroutine -> "coroutine";
            case AsyncGenerator<?> generator -> "async_generator";
            default -> value.getClass().getSimpleName();
        };
    }
}
