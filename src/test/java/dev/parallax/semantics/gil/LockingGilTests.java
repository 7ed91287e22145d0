package dev.parallax.semantics.gil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.semantics.identity.PythonThread;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

@Timeout(60)
class LockingGilTests {
    private static final long SHORT = 50_000;

    private final Gil gil = Gil.of(new NewGilPolicy(SHORT));
    private int unguarded;

    @AfterEach
    void unbind() {
        PythonThread.bind(null);
    }

    private Thread start(int number, Runnable body) {
        return Thread.ofPlatform()
                .start(
                        () -> {
                            PythonThread.bind(new PythonThread("t" + number, number, false));
                            gil.take();
                            try {
                                body.run();
                            } finally {
                                gil.drop(true);
                            }
                        });
    }

    private static void joinAll(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void at_most_one_thread_runs_at_a_time() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            threads.add(
                    start(
                            t,
                            () -> {
                                for (int i = 0; i < 500_000; i++) {
                                    unguarded++; // loses counts if two threads get here at once
                                    gil.tick();
                                }
                            }));
        }
        joinAll(threads);
        assertThat(unguarded).isEqualTo(4 * 500_000);
        GilCounts counts = gil.counts();
        assertThat(counts.takes()).isEqualTo(counts.drops());
        assertThat(counts.forcedDrops()).isLessThanOrEqualTo(counts.requests());
    }

    @Test
    void a_waiter_is_let_in_by_a_thread_that_never_blocks() throws InterruptedException {
        PythonThread.bind(new PythonThread("main", 1, false));
        gil.take();
        CountDownLatch ran = new CountDownLatch(1);
        Thread other = start(2, ran::countDown);
        while (ran.getCount() > 0) {
            gil.tick();
        }
        gil.drop(true);
        other.join();
        assertThat(gil.counts().forcedDrops()).isPositive();
        assertThat(gil.counts().requests()).isPositive();
    }

    @RepeatedTest(50) // cold code is slow enough for the other to get in anyway
    void whoever_is_asked_to_let_go_lets_another_in_first() throws InterruptedException {
        PythonThread.bind(new PythonThread("main", 1, false));
        gil.take();
        List<String> order = new ArrayList<>();
        Thread other = start(2, () -> order.add("other"));
        while (gil.counts().forcedDrops() == 0) {
            gil.tick();
        }
        order.add("main again");
        gil.drop(true);
        other.join();
        assertThat(order).containsExactly("other", "main again");
    }

    @Test
    void alone_a_thread_is_never_asked() {
        PythonThread.bind(new PythonThread("main", 1, false));
        gil.take();
        for (int i = 0; i < 1_000_000; i++) {
            gil.tick();
        }
        gil.drop(true);
        assertThat(gil.counts()).isEqualTo(new GilCounts(1, 1, 0, 0, 1));
    }

    @Test
    void blocking_lets_go_and_takes_again() {
        PythonThread.bind(new PythonThread("main", 1, false));
        gil.take();
        boolean heldInside = gil.blocking(gil::held);
        assertThat(heldInside).isFalse();
        assertThat(gil.held()).isTrue();
        gil.drop(true);
    }

    @Test
    void blocking_takes_again_after_an_exception_too() {
        PythonThread.bind(new PythonThread("main", 1, false));
        gil.take();
        assertThatThrownBy(
                        () ->
                                gil.blocking(
                                        () -> {
                                            throw new IllegalArgumentException("inside");
                                        }))
                .hasMessage("inside");
        assertThat(gil.held()).isTrue();
        gil.drop(true);
    }

    @Test
    void an_interrupt_does_not_end_the_wait_and_is_not_lost() throws InterruptedException {
        PythonThread.bind(new PythonThread("main", 1, false));
        gil.take();
        List<Boolean> interrupted = new ArrayList<>();
        Thread other = start(2, () -> interrupted.add(Thread.currentThread().isInterrupted()));
        other.interrupt();
        while (gil.counts().requests() == 0) {
            Thread.onSpinWait();
        }
        assertThat(interrupted).isEmpty();
        gil.drop(true);
        other.join();
        assertThat(interrupted).containsExactly(true);
    }

    @Test
    void misuse_is_refused() {
        assertThatThrownBy(gil::take).hasMessageContaining("no Python thread");
        PythonThread.bind(new PythonThread("main", 1, false));
        assertThatThrownBy(() -> gil.drop(false)).hasMessage("main does not hold the GIL");
        gil.take();
        assertThatThrownBy(gil::take).hasMessage("main holds the GIL already");
    }

    @Test
    void a_lock_that_is_off_lets_everybody_in() {
        Gil off = Gil.of(new NoGilPolicy());
        off.take();
        off.tick();
        assertThat(off.held()).isFalse();
        assertThat(off.enabled()).isFalse();
        assertThat(off.blocking(() -> "ran")).isEqualTo("ran");
    }
}
