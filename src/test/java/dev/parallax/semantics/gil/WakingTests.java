package dev.parallax.semantics.gil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.gil.GilEvent.Kind;
import dev.parallax.semantics.identity.PythonThread;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Who is woken, what is told of it, and what is left behind. */
@Timeout(60)
class WakingTests {
    private final List<Kind> kinds = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger waits = new AtomicInteger();
    private final GilEventSink sink =
            (nanos, kind, gil, thread, other, value) -> {
                kinds.add(kind);
                waits.addAndGet(kind == Kind.WAIT ? 1 : 0);
            };

    @AfterEach
    void unbind() {
        PythonThread.bind(null);
    }

    private static void bindMain() {
        PythonThread.bind(new PythonThread("main", 1, false));
    }

    private List<Long> orderOf(WakeOrder wakeOrder) throws InterruptedException {
        // A waiter of the old GIL has no time-out that could get it the lock out of turn.
        Gil gil = Gil.of(new OldGilPolicy(), 0, sink, wakeOrder);
        List<Long> order = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        bindMain();
        gil.enter();
        for (long number = 2; number <= 5; number++) {
            PythonThread identity = new PythonThread("t", number, false);
            threads.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        PythonThread.bind(identity);
                                        gil.enter();
                                        order.add(identity.number());
                                        gil.leave();
                                    }));
            while (waits.get() < number - 1) {
                Thread.onSpinWait();
            }
        }
        gil.leave();
        for (Thread thread : threads) {
            thread.join();
        }
        return order;
    }

    @Test
    void first_in_first_out() throws InterruptedException {
        assertThat(orderOf(WakeOrder.fifo())).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void last_in_first_out() throws InterruptedException {
        assertThat(orderOf(WakeOrder.lifo())).containsExactly(5L, 4L, 3L, 2L);
    }

    @Test
    void any_order_but_the_same_for_the_same_seed() throws InterruptedException {
        List<Long> once = orderOf(WakeOrder.random(5));
        waits.set(0);
        assertThat(orderOf(WakeOrder.random(5))).isEqualTo(once);
        assertThat(once).containsExactlyInAnyOrder(2L, 3L, 4L, 5L);
    }

    @Test
    void what_a_thread_does_without_the_lock_is_told_between_release_and_take() {
        bindMain();
        Gil gil = Gil.of(new NewGilPolicy(), sink);
        gil.enter();
        gil.blocking(Activity.SLEEP, () -> 1);
        gil.leave();
        assertThat(kinds)
                .containsExactly(
                        Kind.START,
                        Kind.TAKE_BEGIN,
                        Kind.ACQUIRE,
                        Kind.RELEASE,
                        Kind.SLEEP_BEGIN,
                        Kind.SLEEP_END,
                        Kind.TAKE_BEGIN,
                        Kind.ACQUIRE,
                        Kind.RELEASE,
                        Kind.END);
    }

    @Test
    void without_a_lock_activities_are_told_all_the_same() {
        bindMain();
        Gil gil = Gil.of(new NoGilPolicy(), sink);
        gil.enter();
        gil.blocking(Activity.C_WORK, () -> 1);
        gil.leave();
        assertThat(kinds).containsExactly(Kind.START, Kind.C_BEGIN, Kind.C_END, Kind.END);
    }

    @Test
    void a_free_threaded_overhead_does_not_keep_a_thread_from_its_end() {
        bindMain();
        Gil gil = Gil.of(new NoGilPolicy(1.4));
        gil.enter();
        int raised = 0;
        while (raised < 3) {
            raised += gil.breaker() ? 1 : 0;
            gil.tick();
        }
        gil.leave();
        assertThat(gil.enabled()).isFalse();
    }

    @Test
    void the_timers_thread_ends_once_nobody_needs_it() {
        ReentrantLock mutex = new ReentrantLock();
        AtomicInteger looks = new AtomicInteger();
        GilTimer timer = new GilTimer(mutex, 1_000, () -> looks.get() < 3, looks::incrementAndGet);
        mutex.lock();
        try {
            timer.start();
        } finally {
            mutex.unlock();
        }
        while (timer.running()) {
            Thread.onSpinWait();
        }
        assertThat(looks).hasValue(3);
    }

    @Test
    void a_waiter_that_dies_leaves_neither_its_turn_nor_the_lock_behind() {
        GilState state = new GilState(new FifoGilPolicy(), 0, GilEventSink.NONE, n -> 0);
        assertThat(state.take(0, 1)).isTrue();
        for (long thread = 2; thread <= 3; thread++) {
            assertThat(state.take(0, thread)).isFalse();
            assertThat(state.await(0, thread)).isPositive();
        }
        assertThat(state.release(1, 1, false)).isEqualTo(2);
        assertThat(state.withdraw(2)).isEqualTo(3);
        assertThat(state.woken(2, 3)).isTrue();
    }
}
