package dev.parallax.semantics.gil;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * No lock: threads run at the same time, as in free-threaded CPython. A single-thread overhead
 * makes every thread that ticks stand still for that share of the time.
 */
final class NoGil extends Gil {
    private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(1);

    /** Between two looks of a timer that runs; more means that it did not. */
    private static final long LONGEST = 20 * PERIOD;

    private final GilPolicy policy;
    private final EventLog log;
    private final double overhead;
    private final ReentrantLock mutex = new ReentrantLock();
    private final GilTimer timer = new GilTimer(mutex, PERIOD, () -> users() > 0, this::slowDown);
    private int users;
    private volatile long stillUntil;

    NoGil(GilPolicy policy, EventLog log) {
        this.policy = policy;
        this.log = log;
        overhead = policy.singleThreadFactor() - 1;
    }

    private int users() {
        return users;
    }

    private void slowDown() {
        long now = log.now();
        long ran = Math.min(now - stillUntil, LONGEST);
        if (ran > 0) {
            stillUntil = now + (long) (overhead * ran);
            setBreaker(true);
        }
    }

    @Override
    protected void atBreaker() {
        while (log.now() < stillUntil) {
            Thread.onSpinWait();
        }
        setBreaker(false);
    }

    @Override
    public void take() {
        use(1);
    }

    @Override
    public void drop(boolean last) {
        use(-1);
    }

    private void use(int change) {
        if (overhead > 0) {
            mutex.lock();
            try {
                users += change;
                timer.start();
            } finally {
                mutex.unlock();
            }
        }
    }

    @Override
    public boolean held() {
        return false;
    }

    @Override
    public GilPolicy policy() {
        return policy;
    }

    @Override
    public GilCounts counts() {
        return GilCounts.ZERO;
    }

    @Override
    protected void happened(GilEvent.Kind kind) {
        if (log.listens()) {
            mutex.lock();
            try {
                log.event(kind);
            } finally {
                mutex.unlock();
            }
        }
    }
}
