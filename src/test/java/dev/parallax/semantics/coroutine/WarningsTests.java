package dev.parallax.semantics.coroutine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.StopIteration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

class WarningsTests {
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    @BeforeEach
    void bind() {
        Warnings.bind(warning -> seen.add(warning.text()));
    }

    @AfterEach
    void unbind() {
        Warnings.bind(null);
    }

    private static Coroutine<@Nullable Void> make(String name) {
        return Coroutine.named(name, async -> {});
    }

    private static void makeAndForget(String name) {
        assertThat(make(name).name()).isEqualTo(name);
    }

    private static void makeAndClose(String name) {
        make(name).close();
    }

    /** Collects garbage until a warning comes. */
    private String warning() {
        String warning = seen.poll();
        while (warning == null) {
            System.gc();
            Thread.onSpinWait();
            warning = seen.poll();
        }
        return warning;
    }

    @Covers("test_coroutines.CoroutineTest.test_func_9")
    @Test
    @Timeout(60)
    void one_that_was_never_awaited_is_told() {
        makeAndForget("fetch");
        assertThat(warning()).isEqualTo("coroutine 'fetch' was never awaited");
    }

    private static void awaitAndForget(String name) {
        Coroutine<@Nullable Void> inner = make(name);
        assertThatThrownBy(() -> Coroutine.of(async -> async.await(inner)).send(null))
                .isInstanceOf(StopIteration.class);
    }

    @Test
    @Timeout(60)
    void one_that_another_awaited_is_not_told() {
        awaitAndForget("awaited");
        makeAndForget("forgotten");
        assertThat(warning()).contains("forgotten");
        assertThat(seen).isEmpty();
    }

    @Test
    @Timeout(60)
    void one_that_was_closed_is_not_told() {
        makeAndClose("closed");
        makeAndForget("forgotten");
        assertThat(warning()).contains("forgotten");
        assertThat(seen).isEmpty();
    }
}
