package dev.parallax.lab.virtual;

import dev.parallax.lab.Mode;
import dev.parallax.lab.Probe;
import dev.parallax.lab.Probe.Spread;
import dev.parallax.semantics.gil.Checks;
import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.semantics.gil.GilPolicy;
import dev.parallax.simulation.CheckSites;
import dev.parallax.simulation.OsModel;
import dev.parallax.simulation.SimulatedWorkload;
import dev.parallax.simulation.WorkloadFile;

/** Puts a probe and a mode together to something that the simulation can run. */
final class VirtualRun {
    private VirtualRun() {}

    static WorkloadFile of(Probe probe, Mode mode, OsModel os, long seed) {
        GilPolicy policy = policy(probe, mode);
        boolean ticks = policy.checks() instanceof Checks.EveryTicks;
        SimulatedWorkload workload = ProbeWorkloads.of(probe);
        return new WorkloadFile(
                workload,
                policy,
                os,
                ticks ? CheckSites.TICKS : CheckSites.BACK_EDGES_AND_CALLS,
                seed);
    }

    /**
     * Returns a mode's policy. Interpreters have their own GIL each if the mode is CPython's, and
     * the old GIL knows no time, so its interval is its own.
     */
    static GilPolicy policy(Probe probe, Mode mode) {
        boolean apart = probe instanceof Probe.Batch batch && batch.spread() == Spread.INTERPRETERS;
        String name =
                apart && mode.policy().equals(GilPolicies.NEW) ? "per-interpreter" : mode.policy();
        return GilPolicies.byName(name, name.startsWith("old") ? 0 : mode.intervalNanos());
    }
}
