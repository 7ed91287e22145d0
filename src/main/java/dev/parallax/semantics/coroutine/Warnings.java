package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.errors.RuntimeWarning;
import dev.parallax.semantics.generator.Routine;

import org.jspecify.annotations.Nullable;

import java.lang.ref.Cleaner;

/**
 * Where the warning {@code coroutine 'name' was never awaited} goes: to the sink of the Java thread
 * that made the coroutine, or else to the system logger {@code
 * dev.parallax.semantics.coroutine.Warnings}.
 */
public final class Warnings {
    private static final Cleaner UNREACHABLE = Cleaner.create();
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

    static void watch(Coroutine<?> coroutine, String name, Routine routine) {
        Sink sink = BOUND.get();
        // Must not hold the coroutine itself: it would never become unreachable.
        UNREACHABLE.register(coroutine, () -> check(name, routine, sink));
    }

    private static void check(String name, Routine routine, @Nullable Sink sink) {
        if (routine.state() != Routine.State.CREATED) {
            return;
        }
        RuntimeWarning warning = new RuntimeWarning("coroutine '" + name + "' was never awaited");
        if (sink != null) {
            sink.warn(warning);
        } else {
            System.getLogger(Warnings.class.getName())
                    .log(System.Logger.Level.WARNING, "RuntimeWarning: " + warning.text());
        }
    }
}
