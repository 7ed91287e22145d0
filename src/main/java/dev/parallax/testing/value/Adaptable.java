package dev.parallax.testing.value;

import org.jspecify.annotations.Nullable;

/**
 * An object that can stand for others: a Python function for any functional interface, say. It is
 * what a {@link PyValue.Held} holds on its way to Java.
 *
 * <pre>{@code
 * Adaptable function = type -> type == Runnable.class ? (Runnable) () -> {} : null;
 * }</pre>
 */
@FunctionalInterface
public interface Adaptable {
    /** Returns an object of this type, or null if there is none. */
    @Nullable Object as(Class<?> type);
}
