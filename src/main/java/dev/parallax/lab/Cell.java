package dev.parallax.lab;

/**
 * One thing to measure again and again.
 *
 * @param subject the index of who is measured in the experiment's subjects, from 0
 * @param mode the GIL it is to run under
 * @param probe what to measure; a batch of size 0 is given the size that takes the plan's time
 */
public record Cell(int subject, Mode mode, Probe probe) {
    /** Returns the kind of work, or {@code echo} or {@code slices} for the other probes. */
    public String work() {
        return switch (probe) {
            case Probe.Batch batch -> batch.work();
            case Probe.Convoy _ -> "echo";
            case Probe.Slices _ -> "slices";
        };
    }

    /** Says in a few words what is measured, such as {@code countdown, 2 threads, GIL on}. */
    public String words() {
        return work() + ", " + where() + ", GIL " + Words.of(mode);
    }

    /** Says how many of what, such as {@code 2 threads}. */
    public String where() {
        return switch (probe) {
            case Probe.Batch b when b.spread() == Probe.Spread.SERIAL -> b.tasks() + " serial";
            case Probe.Batch b -> Words.count(b.tasks(), b.spread());
            case Probe.Convoy c -> Words.count(c.cpuThreads(), c.spread());
            case Probe.Slices s -> Words.count(s.threads(), Probe.Spread.THREADS);
        };
    }

    Cell withSize(long size) {
        return probe instanceof Probe.Batch b
                ? new Cell(subject, mode, new Probe.Batch(b.work(), b.spread(), b.tasks(), size))
                : this;
    }
}
