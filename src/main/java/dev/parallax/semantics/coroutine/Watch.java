package dev.parallax.semantics.coroutine;

import dev.parallax.semantics.errors.RuntimeWarning;

import org.jspecify.annotations.Nullable;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;

/**
 * Watches one coroutine until it is started: if the garbage collector finds that first, it was
 * never awaited. Every coroutine is made with one, so it costs as little as can be.
 */
final class Watch extends PhantomReference<Coroutine<?>> {
    private static final ReferenceQueue<Coroutine<?>> FOUND = new ReferenceQueue<>();
    private static final Watch ALL = first();

    private final String name;
    private final Warnings.@Nullable Sink sink;
    // A ring of all that watch, under the lock of ALL; null if this one is out of it.
    private @Nullable Watch before;
    private @Nullable Watch after;

    private Watch(@Nullable Coroutine<?> coroutine, String name, Warnings.@Nullable Sink sink) {
        super(coroutine, FOUND);
        this.name = name;
        this.sink = sink;
    }

    private static Watch first() {
        Watch ring = new Watch(null, "", null);
        ring.before = ring;
        ring.after = ring;
        Thread.ofPlatform()
                .daemon()
                .inheritInheritableThreadLocals(false)
                .name("never awaited")
                .start(Watch::tellAll);
        return ring;
    }

    static Watch begin(Coroutine<?> coroutine, String name, Warnings.@Nullable Sink sink) {
        Watch watch = new Watch(coroutine, name, sink);
        synchronized (ALL) {
            Watch next = ALL.after;
            watch.before = ALL;
            watch.after = next;
            ALL.after = watch;
            if (next != null) {
                next.before = watch;
            }
        }
        return watch;
    }

    /** Stops watching; says whether it did so far. */
    boolean end() {
        synchronized (ALL) {
            Watch one = before;
            Watch other = after;
            if (one == null || other == null) {
                return false;
            }
            one.after = other;
            other.before = one;
            before = null;
            after = null;
            return true;
        }
    }

    private static void tellAll() {
        while (true) {
            try {
                if (FOUND.remove() instanceof Watch watch && watch.end()) {
                    watch.tell();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** What a receiver raises stays here, as what a destructor raises does in Python. */
    private void tell() {
        try {
            warn();
        } catch (RuntimeException | Error e) {
            log().log(System.Logger.Level.DEBUG, "a receiver of warnings failed", e);
        }
    }

    private void warn() {
        RuntimeWarning warning = new RuntimeWarning("coroutine '" + name + "' was never awaited");
        if (sink != null) {
            sink.warn(warning);
        } else {
            log().log(System.Logger.Level.WARNING, "RuntimeWarning: " + warning.text());
        }
    }

    private static System.Logger log() {
        return System.getLogger(Warnings.class.getName());
    }
}
