package dev.parallax.semantics.queue;

import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Python's {@code <} of numbers, texts, lists and tuples, and of what Java can compare. */
final class Ordering {
    private Ordering() {}

    /**
     * Compares as {@code left < right} does.
     *
     * @throws TypeError if they can't be compared
     */
    static int compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return numbers(a, b);
        }
        if (left instanceof Tuple a && right instanceof Tuple b) {
            return lists(a.items(), b.items());
        }
        if (left instanceof List<?> a && right instanceof List<?> b) {
            return lists(a, b);
        }
        if (left instanceof CharSequence a && right instanceof CharSequence b) {
            return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
        }
        return comparables(left, right);
    }

    @SuppressWarnings("unchecked") // of one class
    private static int comparables(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Comparable<?> a && right != null && a.getClass() == right.getClass()) {
            return ((Comparable<Object>) a).compareTo(right);
        }
        throw new TypeError(
                "'<' not supported between instances of '%s' and '%s'"
                        .formatted(type(left), type(right)));
    }

    private static int numbers(Number left, Number right) {
        if (left instanceof Double || right instanceof Double) {
            return Double.compare(left.doubleValue(), right.doubleValue());
        }
        return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
    }

    private static int lists(List<?> left, List<?> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            if (!Objects.equals(left.get(i), right.get(i))) {
                return compare(left.get(i), right.get(i));
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static String type(@Nullable Object value) {
        return switch (value) {
            case null -> "NoneType";
            case Double d -> "float";
            case Boolean b -> "bool";
            case Number n -> "int";
            case CharSequence s -> "str";
            case Tuple t -> "tuple";
            case List<?> l -> "list";
            default -> value.getClass().getSimpleName();
        };
    }
}
