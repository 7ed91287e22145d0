package dev.parallax.semantics.text;

import dev.parallax.semantics.errors.AttributeError;
import dev.parallax.semantics.errors.IndexError;
import dev.parallax.semantics.errors.KeyError;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** The {@code [key]} and {@code .name} of a replacement field, followed from value to value. */
final class Items {
    private Items() {}

    static @Nullable Object follow(@Nullable Object start, String path) {
        Object value = start;
        int at = 0;
        while (at < path.length()) {
            if (path.charAt(at) == '[') {
                int end = path.indexOf(']', at);
                if (end < 0) {
                    throw new ValueError("Missing ']' in format string");
                }
                value = item(value, path.substring(at + 1, end));
                at = end + 1;
            } else if (path.charAt(at) == '.') {
                int end = at + 1;
                while (end < path.length() && "[.".indexOf(path.charAt(end)) < 0) {
                    end++;
                }
                value = attribute(value, path.substring(at + 1, end));
                at = end;
            } else {
                throw new ValueError("Only '.' or '[' may follow ']' in format field specifier");
            }
        }
        return value;
    }

    private static @Nullable Object item(@Nullable Object value, String key) {
        if (key.isEmpty()) {
            throw new ValueError("Empty attribute in format string");
        }
        boolean number = key.chars().allMatch(Character::isDigit);
        return switch (value) {
            case Tuple tuple -> element(tuple.items(), key, "tuple");
            case List<?> list -> element(list, key, "list");
            case Map<?, ?> map -> number ? numbered(map, key) : named(map, key);
            case null, default ->
                    throw new TypeError("'" + TypeName.of(value) + "' object is not subscriptable");
        };
    }

    private static @Nullable Object element(List<?> list, String key, String type) {
        if (!key.chars().allMatch(Character::isDigit)) {
            throw new TypeError(type + " indices must be integers or slices, not str");
        }
        BigInteger index = new BigInteger(key);
        if (index.compareTo(BigInteger.valueOf(list.size())) >= 0) {
            throw new IndexError(type + " index out of range");
        }
        return list.get(index.intValue());
    }

    /** Returns {@code map[key]}. */
    static @Nullable Object named(Map<?, ?> map, String key) {
        if (!map.containsKey(key)) {
            throw new KeyError(PyText.repr(key));
        }
        return map.get(key);
    }

    private static @Nullable Object numbered(Map<?, ?> map, String key) {
        BigInteger wanted = new BigInteger(key);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object candidate = entry.getKey();
            if (candidate != null
                    && TypeName.isInt(candidate)
                    && TypeName.integer(candidate).equals(wanted)) {
                return entry.getValue();
            }
        }
        throw new KeyError(key);
    }

    private static @Nullable Object attribute(@Nullable Object value, String name) {
        if (value instanceof Record fields) {
            for (RecordFields.Field field : RecordFields.of(fields)) {
                if (field.name().equals(name)) {
                    return field.value();
                }
            }
        }
        throw new AttributeError(
                "'" + TypeName.of(value) + "' object has no attribute '" + name + "'");
    }
}
