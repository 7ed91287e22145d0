package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What an event loop does between two turns: ask its selector, and wait if nothing is ready.
 *
 * <p>CPython asks in every turn. Here a loop that has calls to run asks only if a channel is
 * watched, and not again within {@link #PROMPT} of the last time: no channel waits longer for its
 * turn than in CPython, whose turns take no less than that.
 */
final class LoopPause {
    /** How long a busy loop leaves its selector alone, in nanoseconds of the machine's clock. */
    private static final long PROMPT = TimeUnit.MICROSECONDS.toNanos(2);

    private final EventLoop loop;
    private final LoopClock clock;
    private final ReadyQueue ready;
    private final Timers timers;
    private final Poller poller = new Poller();
    private final Consumer<Handle> taker;
    private long polled = System.nanoTime() - PROMPT;

    LoopPause(EventLoop loop, LoopClock clock, ReadyQueue ready, Timers timers) {
        this.loop = loop;
        this.clock = clock;
        this.ready = ready;
        this.timers = timers;
        taker = ready::add;
    }

    Poller poller() {
        return poller;
    }

    /** Takes what the selector has now. */
    void poll() {
        poller.poll(taker);
        polled = System.nanoTime();
    }

    /** Takes what the selector has, if it may have something and was not asked just now. */
    void pollInPassing() {
        if (poller.watches() && (System.nanoTime() - polled >= PROMPT || clock.leaps())) {
            poll();
        }
    }

    /** Waits for whatever comes first: a channel, a timer, a call of another thread. */
    void await() {
        long left = timers.isEmpty() ? Long.MAX_VALUE : timers.next() - clock.nanos();
        try {
            if (left <= 0) {
                poll();
            } else if (left == Long.MAX_VALUE) {
                sleep(left);
            } else if (clock.leaps()) {
                leap(left);
            } else {
                sleep(clock.real(left));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void leap(long nanos) throws InterruptedException {
        long patience = clock.patience();
        if (patience > 0 && loop.executors().busy()) {
            sleep(patience);
        } else {
            poll();
        }
        if (ready.isEmpty()) {
            clock.leap(nanos);
        }
    }

    private void sleep(long nanos) throws InterruptedException {
        loop.py()
                .gil()
                .<@Nullable Void, InterruptedException>blocking(
                        () -> {
                            poller.sleep(nanos, ready::arrived, taker);
                            return null;
                        });
        polled = System.nanoTime();
    }
}
