package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.errors.RuntimeWarning;

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

    static Watch watch(Coroutine<?> coroutine, String name) {
        Watch watch = new Watch(name, BOUND.get());
        watch.registration = UNREACHABLE.register(coroutine, watch);
        return watch;
    }

    /**
     * Watches one coroutine until it is started. Must not hold the coroutine itself: that would
     * never become unreachable.
     */
    static final class Watch implements Runnable {
        private final String name;
        private final @Nullable Sink sink;
        private Cleaner.@Nullable Cleanable registration;
        private volatile boolean over;

        private Watch(String name, @Nullable Sink sink) {
            this.name = name;
            this.sink = sink;
        }

        /** The coroutine was started or closed: no reason to keep watching. */
        void end() {
            over = true;
            if (registration != null) {
                registration.clean();
                registration = null;
            }
        }

        @Override
        public void run() {
            if (!over) {
                warn(new RuntimeWarning("coroutine '" + name + "' was never awaited"));
            }
        }

        private void warn(RuntimeWarning warning) {
            if (sink != null) {
                sink.warn(warning);
            } else {
                System.getLogger(Warnings.class.getName())
                        .log(System.Logger.Level.WARNING, "RuntimeWarning: " + warning.text());
            }
        }
    }
}
