package dev.parallax.semantics.interpreter;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.locks.Condition;

/**
 * The machine's clock: {@code time.time()} and {@code time.monotonic()}.
 *
 * <pre>{@code
 * PyClock clock = new RealClock();
 * System.out.println(clock.virtual()); // false
 * }</pre>
 */
public final class RealClock implements PyClock {
    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public ZonedDateTime localTime() {
        return ZonedDateTime.now(ZoneId.systemDefault());
    }

    @Override
    public long monotonicNanos() {
        return System.nanoTime();
    }

    @Override
    public void sleep(long nanos) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(nanos));
    }

    @Override
    @SuppressWarnings("WaitNotInLoop") // callers loop: returning early is allowed
    public void await(Condition signal, long nanos) throws InterruptedException {
        signal.awaitNanos(nanos);
    }
}
