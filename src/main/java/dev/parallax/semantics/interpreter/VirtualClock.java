package dev.parallax.semantics.interpreter;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;

/**
 * A clock that moves only when somebody sleeps, and then at once: for tests, where an hour's sleep
 * takes no time. It begins at 2018-01-01 00:00 UTC, or at any other moment.
 *
 * <p>It knows nothing of other threads: sleeps of several threads add up. Python has none like it.
 *
 * <pre>{@code
 * VirtualClock clock = new VirtualClock(Instant.parse("2018-10-20T09:00:00Z"));
 * clock.sleep(60_000_000_000L);
 * System.out.println(clock.now()); // 2018-10-20T09:01:00Z
 * }</pre>
 */
public final class VirtualClock implements PyClock {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Instant start;
    private final Duration patience;
    private final AtomicLong passed = new AtomicLong();

    /** Makes one that begins with 2018. */
    public VirtualClock() {
        this(Instant.parse("2018-01-01T00:00:00Z"));
    }

    /** Makes one that begins at a given moment. */
    public VirtualClock(Instant start) {
        this(start, SECOND);
    }

    /**
     * Makes one that stands still for a while when other threads have calls to make.
     *
     * @param patience how long, in real time: see {@link #patience()}
     */
    public VirtualClock(Instant start, Duration patience) {
        this.start = start;
        this.patience = patience;
    }

    @Override
    public Instant now() {
        return start.plusNanos(passed.get());
    }

    @Override
    public ZonedDateTime localTime() {
        return now().atZone(ZoneOffset.UTC);
    }

    @Override
    public long monotonicNanos() {
        return passed.get();
    }

    @Override
    public void sleep(long nanos) {
        passed.addAndGet(nanos);
    }

    @Override
    public void await(Condition signal, long nanos) {
        sleep(nanos);
    }

    @Override
    public boolean virtual() {
        return true;
    }

    @Override
    public long patience() {
        return patience.toNanos();
    }
}
