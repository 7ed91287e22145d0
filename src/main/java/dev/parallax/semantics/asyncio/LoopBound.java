package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.errors.RuntimeError;

import org.jspecify.annotations.Nullable;

/** What belongs to the first event loop in which somebody had to wait for it. */
abstract class LoopBound {
    private final Asyncio asyncio;
    private @Nullable EventLoop loop;

    LoopBound(Asyncio asyncio) {
        this.asyncio = asyncio;
    }

    final Asyncio asyncio() {
        return asyncio;
    }

    /** Makes a future of the running loop, which has to be always the same. */
    final <R extends @Nullable Object> AsyncFuture<R> createFuture() {
        EventLoop running = asyncio.getRunningLoop();
        if (loop == null) {
            loop = running;
        }
        if (loop != running) {
            throw new RuntimeError(this + " is bound to a different event loop");
        }
        return new AsyncFuture<>(running);
    }

    /** Returns {@code repr(object)} for a state in words, and for the number of those who wait. */
    final String shown(String module, String state, int waiters) {
        String extra = waiters == 0 ? state : state + ", waiters:" + waiters;
        return "<%s.%s object at %s [%s]>"
                .formatted(module, getClass().getSimpleName(), address(this), extra);
    }

    /** Returns a number for an object, as Python's {@code repr} shows it. */
    static String address(Object object) {
        return "0x%012x".formatted(System.identityHashCode(object) * 16L);
    }
}
