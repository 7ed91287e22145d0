package dev.parallax.semantics.itertools;

import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;

/** {@code bool(value)}. */
final class Truth {
    private Truth() {}

    static boolean of(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            case BigInteger n -> n.signum() != 0;
            case Number n -> n.doubleValue() != 0;
            case CharSequence text -> !text.isEmpty();
            case Collection<?> items -> !items.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            case Tuple tuple -> !tuple.items().isEmpty();
            default -> true;
        };
    }
}
