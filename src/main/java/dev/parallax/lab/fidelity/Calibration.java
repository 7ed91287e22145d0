package dev.parallax.lab.fidelity;

import dev.parallax.semantics.gil.GilPolicy;
import dev.parallax.simulation.CheckSites;
import dev.parallax.simulation.LoopBody;
import dev.parallax.simulation.OsModel;
import dev.parallax.simulation.Phase.EchoCosts;

/**
 * The model of a machine and of a Python on it, made from measurements of neither several computing
 * threads nor an echo beside one.
 *
 * @param os the machine
 * @param body the countdown
 * @param costs what a request costs
 */
record Calibration(OsModel os, LoopBody body, EchoCosts costs) {
    private static final int STEPS = 25;
    private static final long LENGTH = 200 * Runs.MILLI;

    /**
     * Makes one.
     *
     * @param turnNanos how long a turn of the countdown takes
     * @param rate the round trips a second of an echo alone
     */
    static Calibration of(int cores, Primitives primitives, double turnNanos, double rate) {
        OsModel linux = OsModel.linux(cores);
        long fixed = linux.costs().wake() + linux.costs().leaveWait() + linux.contextSwitch();
        OsModel os =
                linux.withWakeLatency(Math.max(500, primitives.handOver() - fixed))
                        .withTimerSlack(2 * primitives.lateness());
        return new Calibration(os, LoopBody.countdown(Math.round(turnNanos)), costs(os, rate));
    }

    /** Scales the costs of a request until an echo alone is as fast as measured. */
    private static EchoCosts costs(OsModel os, double rate) {
        double least = 0.02;
        double most = 20;
        for (int i = 0; i < STEPS; i++) {
            double middle = Math.sqrt(least * most);
            if (alone(os, scaled(middle)) > rate) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return scaled(least);
    }

    private static double alone(OsModel os, EchoCosts costs) {
        GilPolicy policy = RealPython.NEW_GIL;
        return new Runs(policy, os, CheckSites.BACK_EDGES_AND_CALLS, 1)
                .echoRate(0, LENGTH, costs, LoopBody.countdown());
    }

    private static EchoCosts scaled(double factor) {
        EchoCosts usual = EchoCosts.DEFAULT;
        return new EchoCosts(
                Math.round(usual.receive() * factor),
                Math.round(usual.serve() * factor),
                Math.round(usual.send() * factor),
                Math.round(usual.client() * factor));
    }
}
