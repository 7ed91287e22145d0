package dev.parallax.simulation;

import dev.parallax.semantics.gil.GilPolicy;

import org.jspecify.annotations.Nullable;

/** A {@link Phase.Cpu} under way: knows how far the thread may run before it must look. */
final class CpuRun {
    private final Worker worker;
    private final double factor;
    private @Nullable Sites sites;
    private long end;
    private long reached;
    private long target;
    private long ticksSeen;
    private boolean atSite;

    CpuRun(Worker worker, double factor) {
        this.worker = worker;
        this.factor = factor;
    }

    boolean begin(long nanos, Sites found) {
        sites = found;
        end = Math.round(nanos * factor);
        reached = 0;
        ticksSeen = 0;
        return go();
    }

    /** Runs on from where the last stop was. */
    boolean go() {
        worker.position = reached;
        worker.next = Step.RAN;
        aim();
        return true;
    }

    /** Decides from the position how far to run. */
    void aim() {
        long site = nextCheck();
        atSite = site <= end;
        target = atSite ? site : end;
        worker.need = target - worker.position;
    }

    private long nextCheck() {
        SimGil gil = worker.gil;
        if (gil == null || sites == null) {
            return GilPolicy.FOREVER;
        }
        if (gil.counts()) {
            long seen = countTicks(gil, sites);
            return gil.made()
                    ? sites.position(seen + Math.max(0, gil.ticker) + 1)
                    : GilPolicy.FOREVER;
        }
        return gil.state.dropRequested()
                ? sites.position(sites.upTo(worker.position) + 1)
                : GilPolicy.FOREVER;
    }

    private long countTicks(SimGil gil, Sites found) {
        long seen = found.upTo(worker.position);
        gil.ticked(seen - ticksSeen);
        ticksSeen = seen;
        return seen;
    }

    /** The thread has run that far. */
    boolean ran() {
        SimGil gil = worker.gil;
        reached = target;
        if (gil == null || sites == null) {
            return worker.stepAt(Step.PHASE, 0);
        }
        if (gil.counts()) {
            countTicks(gil, sites);
        }
        return atSite
                ? worker.check(gil, sites.tears(reached), Step.RUN)
                : worker.stepAt(Step.PHASE, 0);
    }
}
