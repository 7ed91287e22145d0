package dev.parallax.simulation;

import java.util.function.Consumer;

/**
 * The machine and the operating system under a simulation. Times are in nanoseconds.
 *
 * @param cores how many cores there are, at least 1
 * @param wakeLatency from waking a thread to its being ready for a core
 * @param wakeJitter how much that varies: 0.5 for from half of it to one and a half times, at most
 *     1
 * @param contextSwitch what it costs a core to change threads
 * @param latency in what time every ready thread of a core gets its turn
 * @param granularity the shortest turn while others are ready
 * @param wakePreemption whether a woken thread may take a core from a running one
 * @param wakeGranularity by how much more processor time the running one must have had
 * @param sleeperCredit by how much less processor time than the others a woken thread counts as
 *     having had, at most
 * @param timerSlack by how much a wait that times out is late, at most
 * @param wakeOrder which waiter is woken
 * @param background how many other threads always want a core
 * @param costs what locks cost
 */
public record OsModel(
        int cores,
        long wakeLatency,
        double wakeJitter,
        long contextSwitch,
        long latency,
        long granularity,
        boolean wakePreemption,
        long wakeGranularity,
        long sleeperCredit,
        long timerSlack,
        WakeOrder wakeOrder,
        int background,
        LockCosts costs) {
    /** Which of several threads that wait for one lock the operating system wakes. */
    public enum WakeOrder {
        /** The one that has waited longest. */
        FIFO,
        /** The one that has waited least. */
        LIFO,
        /** Any of them. */
        RANDOM
    }

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public OsModel {
        if (cores < 1) {
            throw new IllegalArgumentException("a machine has 1 core or more, not " + cores);
        }
        if (!(wakeJitter >= 0 && wakeJitter <= 1)) {
            throw new IllegalArgumentException("a jitter is from 0 to 1, not " + wakeJitter);
        }
    }

    /** Returns Linux on so many cores. */
    public static OsModel linux(int cores) {
        return new OsModel(
                cores,
                4_000,
                0.5,
                1_500,
                18_000_000,
                750_000,
                true,
                1_000_000,
                6_000_000,
                50_000,
                WakeOrder.FIFO,
                0,
                LockCosts.FUTEX);
    }

    /** Returns macOS of 2010 on the laptop of David Beazley's measurements. */
    public static OsModel macbook2010(int cores) {
        return linux(cores)
                .withWakePreemption(false)
                .withWakeLatency(6_000)
                .withCosts(new LockCosts(3_400, 6_000, 1_000, 1_500));
    }

    /** Returns macOS of 2010 on the desktop of David Beazley's measurements. */
    public static OsModel macPro2010(int cores) {
        return macbook2010(cores)
                .withWakeLatency(20_000)
                .withWakeJitter(0.25)
                .withCosts(new LockCosts(1_800, 9_000, 1_000, 500));
    }

    /** Returns it with another {@link #cores}. */
    public OsModel withCores(int value) {
        return changed(other -> other.cores = value);
    }

    /** Returns it with another {@link #wakeLatency}. */
    public OsModel withWakeLatency(long value) {
        return changed(other -> other.wakeLatency = value);
    }

    /** Returns it with another {@link #wakeJitter}. */
    public OsModel withWakeJitter(double value) {
        return changed(other -> other.wakeJitter = value);
    }

    /** Returns it with another {@link #contextSwitch}. */
    public OsModel withContextSwitch(long value) {
        return changed(other -> other.contextSwitch = value);
    }

    /** Returns it with another {@link #granularity}. */
    public OsModel withGranularity(long value) {
        return changed(other -> other.granularity = value);
    }

    /** Returns it with another {@link #wakePreemption}. */
    public OsModel withWakePreemption(boolean value) {
        return changed(other -> other.wakePreemption = value);
    }

    /** Returns it with another {@link #timerSlack}. */
    public OsModel withTimerSlack(long value) {
        return changed(other -> other.timerSlack = value);
    }

    /** Returns it with another {@link #wakeOrder}. */
    public OsModel withWakeOrder(WakeOrder value) {
        return changed(other -> other.wakeOrder = value);
    }

    /** Returns it with another {@link #background}. */
    public OsModel withBackground(int value) {
        return changed(other -> other.background = value);
    }

    /** Returns it with another {@link #costs}. */
    public OsModel withCosts(LockCosts value) {
        return changed(other -> other.costs = value);
    }

    private OsModel changed(Consumer<OsModelCopy> change) {
        OsModelCopy copy = new OsModelCopy(this);
        change.accept(copy);
        return copy.model();
    }
}
