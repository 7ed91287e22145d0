package dev.parallax.semantics.itertools;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.function.BinaryOperator;

/** {@code itertools.accumulate}. */
final class Accumulate<T extends @Nullable Object> extends PyIterator<T> {
    private final Iterator<? extends T> values;
    private final BinaryOperator<T> function;
    private @Nullable T total;
    private boolean begun;

    Accumulate(Iterator<? extends T> values, BinaryOperator<T> function) {
        this.values = values;
        this.function = function;
    }

    @Override
    @SuppressWarnings("NullAway") // once begun, total is a T
    protected boolean advance() {
        if (!values.hasNext()) {
            return false;
        }
        T value = values.next();
        total = begun ? function.apply(total, value) : value;
        begun = true;
        return found(total);
    }
}
