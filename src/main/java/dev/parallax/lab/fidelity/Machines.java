package dev.parallax.lab.fidelity;

import dev.parallax.simulation.LockCosts;
import dev.parallax.simulation.OsModel;
import dev.parallax.simulation.OsModel.WakeOrder;

/**
 * The machines of the published measurements. What a value was fitted to is in {@code
 * docs/gil-fidelity.md}; all other fixtures of a machine are predictions.
 */
final class Machines {
    private Machines() {}

    /** The laptop of 2010 with a processor twice as fast. */
    static OsModel laterLaptop(int cores) {
        OsModel old = OsModel.macbook2010(cores);
        LockCosts costs = old.costs();
        return old.withWakeLatency(old.wakeLatency() / 2)
                .withCosts(
                        new LockCosts(
                                costs.pair() / 2,
                                costs.wake() / 2,
                                costs.enterWait() / 2,
                                costs.leaveWait() / 2));
    }

    /** A laptop on which operations on a lock take long: fitted to the sweep of the interval. */
    static OsModel sweptLaptop() {
        return OsModel.linux(2)
                .withWakeLatency(67_000)
                .withTimerSlack(0)
                .withContextSwitch(10_000)
                .withGranularity(87_000)
                .withCosts(new LockCosts(100, 11_600, 30, 6_500, 9_800));
    }

    /** A free machine on which echo servers are measured. */
    static OsModel free() {
        return OsModel.linux(4);
    }

    /** The machine of ccbench's latencies: whoever waits for the lock last is woken first. */
    static OsModel latestFirst() {
        return free().withWakeOrder(WakeOrder.LIFO);
    }

    /** Windows 11: fitted to a capture thread and an injecting thread at 5 ms and at 0.5 ms. */
    static OsModel windows() {
        return OsModel.linux(4)
                .withWakeLatency(12_500)
                .withTimerSlack(0)
                .withCosts(new LockCosts(100, 600, 300, 300));
    }
}
