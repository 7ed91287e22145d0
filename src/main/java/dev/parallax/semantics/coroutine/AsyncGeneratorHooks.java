package dev.parallax.semantics.coroutine;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * {@code sys.set_asyncgen_hooks}: lets an event loop know the async generators that begin and those
 * that nobody can reach any more. Bound to a Java thread.
 *
 * <pre>{@code
 * AsyncGeneratorHooks before = AsyncGeneratorHooks.get();
 * AtomicInteger begun = new AtomicInteger();
 * new AsyncGeneratorHooks(generator -> begun.incrementAndGet(), null).set();
 * AsyncGenerator<String> generator = AsyncGenerator.of((async, y) -> y.yield("a"));
 * System.out.println(begun); // 0
 * generator.anext();
 * System.out.println(begun); // 1
 * before.set();
 * }</pre>
 *
 * @param firstiter called with a generator when it is first asked for something; null for nobody
 * @param finalizer called with a generator that became unreachable before its end, on any thread;
 *     should arrange for its {@code aclose()}. Null: it is just closed
 */
public record AsyncGeneratorHooks(
        @Nullable Consumer<AsyncGenerator<?>> firstiter,
        @Nullable Consumer<AsyncGenerator<?>> finalizer) {
    private static final AsyncGeneratorHooks NONE = new AsyncGeneratorHooks(null, null);
    private static final ThreadLocal<AsyncGeneratorHooks> BOUND =
            ThreadLocal.withInitial(() -> NONE);

    /** {@code sys.get_asyncgen_hooks()} of the calling thread. */
    public static AsyncGeneratorHooks get() {
        return BOUND.get();
    }

    /** Makes these the hooks of the calling thread. */
    public void set() {
        BOUND.set(this);
    }
}
