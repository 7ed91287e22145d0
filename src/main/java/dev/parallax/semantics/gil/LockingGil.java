package dev.parallax.semantics.gil;

import dev.parallax.semantics.identity.PythonThread;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A GIL that real threads take, under any policy: it blocks and wakes them as {@link GilState}
 * says. The numbers of the threads that use it must differ.
 */
final class LockingGil extends Gil {
    private final GilPolicy policy;
    private final GilState state;
    private final EventLog log;
    private final ReentrantLock mutex = new ReentrantLock();
    private final Condition switched = mutex.newCondition();
    private final Map<Long, Sleeper> sleepers = new HashMap<>();
    private final @Nullable GilTimer timer;
    private final TickCounter ticks;
    private volatile @Nullable PythonThread holder;

    LockingGil(GilPolicy policy, GilState state, EventLog log) {
        this.policy = policy;
        this.state = state;
        this.log = log;
        ticks = new TickCounter(policy);
        timer =
                policy.timerNanos() == GilPolicy.FOREVER
                        ? null
                        : new GilTimer(
                                mutex,
                                policy.timerNanos(),
                                () -> !sleepers.isEmpty(),
                                this::timerFired);
    }

    @Override
    public void take() {
        PythonThread me = bound();
        mutex.lock();
        try {
            if (me.equals(holder)) {
                throw new IllegalStateException(me.name() + " holds the GIL already");
            }
            ticks.usedBy(me);
            if (!state.take(log.now(), me.number())) {
                sleepUntilTaken(me.number());
            }
            holder = me;
            updateBreaker();
            switched.signalAll();
        } finally {
            mutex.unlock();
        }
    }

    private void sleepUntilTaken(long thread) {
        Sleeper sleeper = new Sleeper(mutex.newCondition());
        boolean taken = false;
        try {
            sleepers.put(thread, sleeper);
            if (timer != null) {
                timer.start();
            }
            while (!taken) {
                updateBreaker();
                boolean woken = sleeper.sleep(state.await(log.now(), thread));
                taken = woken ? state.woken(log.now(), thread) : state.timedOut(log.now(), thread);
            }
        } finally {
            sleepers.remove(thread);
            if (!taken) {
                giveUp(thread);
            }
            if (sleeper.interrupted()) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The thread dies of an error while it waits: nobody must wait for it. */
    private void giveUp(long thread) {
        wake(state.withdraw(thread));
        switched.signalAll();
    }

    private void wake(long thread) {
        Sleeper sleeper = sleepers.get(thread);
        if (sleeper != null) {
            sleeper.wake();
        }
    }

    private void timerFired() {
        state.timer(log.now());
        updateBreaker();
    }

    private void updateBreaker() {
        boolean raised = ticks.counting() || state.dropRequested();
        if (raised != breaker()) {
            setBreaker(raised);
        }
    }

    @Override
    public void drop(boolean last) {
        PythonThread me = bound();
        mutex.lock();
        try {
            if (!me.equals(holder)) {
                throw new IllegalStateException(me.name() + " does not hold the GIL");
            }
            release(me.number(), last, false);
        } finally {
            mutex.unlock();
        }
    }

    private void release(long thread, boolean last, boolean forced) {
        holder = null;
        wake(state.release(log.now(), thread, forced));
        if (!last && state.awaitsSuccessor(log.now(), thread)) {
            updateBreaker();
            // Without this wait the thread that was asked would win the lock back at once.
            while (state.lastHolder() == thread && !sleepers.isEmpty()) {
                switched.awaitUninterruptibly();
            }
            state.successorTook(log.now(), thread);
        }
    }

    @Override
    protected void atBreaker() {
        if (held() && ticks.due()) {
            letGo(bound().number());
            take();
        }
    }

    private void letGo(long thread) {
        mutex.lock();
        try {
            state.check(log.now(), thread);
            release(thread, false, true);
        } finally {
            mutex.unlock();
        }
    }

    @Override
    public boolean held() {
        PythonThread me = PythonThread.bound();
        return me != null && me.equals(holder);
    }

    @Override
    public GilPolicy policy() {
        return policy;
    }

    @Override
    public GilCounts counts() {
        mutex.lock();
        try {
            return state.counts();
        } finally {
            mutex.unlock();
        }
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

    private static PythonThread bound() {
        PythonThread me = PythonThread.bound();
        if (me == null) {
            throw new IllegalStateException(
                    "this Java thread stands for no Python thread: bind one before taking the GIL");
        }
        return me;
    }
}
