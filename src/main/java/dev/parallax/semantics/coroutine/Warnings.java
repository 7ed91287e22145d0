package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.errors.RuntimeWarning;

import org.jspecify.annotations.Nullable;

/**
 * Where the warning {@code coroutine 'name' was never awaited} goes: to the sink of the Java thread
 * that made the coroutine, or else to the system logger {@code
 * dev.parallax.semantics.coroutine.Warnings}.
 *
 * <pre>{@code
 * List<String> told = new ArrayList<>();
 * Warnings.bind(warning -> told.add(warning.text()));
 * Coroutine<Void> awaited = Coroutine.named("fetch", async -> {});
 * awaited.close(); // else, once it is unreachable: coroutine 'fetch' was never awaited
 * Warnings.bind(null);
 * System.out.println(told); // []
 * }</pre>
 */
public final class Warnings {
    private static final ThreadLocal<Sink> BOUND = new ThreadLocal<>();

    private Warnings() {}

    /** Takes warnings, on any thread. */
    @FunctionalInterface
    public interface Sink {
        /** Takes one: {@code warnings.showwarning}. */
        void warn(RuntimeWarning warning);
    }

    /** Sends the warnings of coroutines that the calling thread makes to a sink; null: logged. */
    public static void bind(@Nullable Sink sink) {
        if (sink == null) {
            BOUND.remove();
        } else {
            BOUND.set(sink);
        }
    }

    static Watch watch(Coroutine<?> coroutine, String name) {
        return Watch.begin(coroutine, name, BOUND.get());
    }
}
