package dev.parallax.semantics.text;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Python's {@code tuple}: what it holds can't be replaced.
 *
 * <pre>{@code
 * Tuple tuple = Tuple.of(1, "a", null);
 * System.out.println(tuple); // (1, 'a', None)
 * System.out.println(Tuple.of(1)); // (1,)
 * }</pre>
 *
 * @param items what it holds; null is None
 */
public record Tuple(List<@Nullable Object> items) implements Serializable {

    /** Copies the items. */
    public Tuple {
        items = Collections.unmodifiableList(new ArrayList<>(items));
    }

    /** Makes one of the given items. */
    public static Tuple of(@Nullable Object... items) {
        return new Tuple(Arrays.asList(items));
    }

    /** Returns {@code repr(tuple)}. */
    @Override
    public String toString() {
        return PyText.repr(this);
    }
}
