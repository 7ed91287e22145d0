package dev.parallax.cli;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Measurement;
import dev.parallax.lab.Mode;
import dev.parallax.lab.Probe;
import dev.parallax.lab.Subject;
import dev.parallax.trace.ModeStamp;

/**
 * A subject whose processes start so slowly that they are left out unless they are asked for.
 *
 * @param whole the subject
 */
record GilQuickSubject(Subject whole) implements Subject {
    @Override
    public String name() {
        return whole.name();
    }

    @Override
    public String unsupported(Probe probe, Mode mode) {
        boolean processes =
                switch (probe) {
                    case Probe.Batch b -> b.spread() == Probe.Spread.PROCESSES;
                    case Probe.Convoy c -> c.spread() == Probe.Spread.PROCESSES;
                    case Probe.Slices _ -> false;
                };
        return processes
                ? "its processes take many seconds to start; --slow measures them"
                : whole.unsupported(probe, mode);
    }

    @Override
    public Measurement measure(Probe probe, Mode mode) throws LabException, InterruptedException {
        return whole.measure(probe, mode);
    }

    @Override
    public ModeStamp stamp(Mode mode) throws LabException, InterruptedException {
        return whole.stamp(mode);
    }

    @Override
    public void close() {
        whole.close();
    }
}
