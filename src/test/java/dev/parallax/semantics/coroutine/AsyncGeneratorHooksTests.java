package dev.parallax.semantics.coroutine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.StopIteration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

class AsyncGeneratorHooksTests {
    private final AsyncGeneratorHooks before = AsyncGeneratorHooks.get();

    @AfterEach
    void restore() {
        before.set();
    }

    private static AsyncGenerator<Integer> generator(List<String> log) {
        return AsyncGenerator.of(
                (async, y) -> {
                    try {
                        y.yield(1);
                    } finally {
                        log.add("finally");
                    }
                });
    }

    private static void run(Awaitable<?> awaitable) {
        Coroutine<@Nullable Object> waits =
                Coroutine.<@Nullable Object>returning(async -> async.awaitAny(awaitable));
        try {
            waits.send(null);
        } catch (StopIteration e) {
            // its end
        }
    }

    private static void startAndForget(List<String> log) {
        run(generator(log).anext());
    }

    @Test
    @Timeout(60)
    @Covers("test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_gc_aclose_09")
    void the_finalizer_can_close_one_that_nobody_reaches() throws InterruptedException {
        BlockingQueue<AsyncGenerator<?>> unreachable = new LinkedBlockingQueue<>();
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        new AsyncGeneratorHooks(null, unreachable::add).set();
        startAndForget(log);
        while (unreachable.isEmpty()) {
            System.gc();
            Thread.onSpinWait();
        }
        assertThat(log).isEmpty();
        run(unreachable.take().aclose());
        assertThat(log).containsExactly("finally");
    }

    @Test
    void hooks_belong_to_a_thread() throws InterruptedException {
        List<AsyncGeneratorHooks> other = new ArrayList<>();
        new AsyncGeneratorHooks(generator -> {}, null).set();
        Thread thread = new Thread(() -> other.add(AsyncGeneratorHooks.get()));
        thread.start();
        thread.join();
        assertThat(other).containsExactly(new AsyncGeneratorHooks(null, null));
    }
}
