package dev.parallax.lab;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds how much work takes a time in one thread of a subject, once for each kind of work: grows
 * the size from 1, then corrects it while the subject's compiler still makes it faster.
 */
public final class Sizer {
    private static final double GROWTH = 8;
    private static final int MOST_STEPS = 60;
    private static final int CORRECTIONS = 3;
    private static final double CLOSE = 1.25;

    private final Plan.Sizing sizing;
    private final Map<String, Size> found = new HashMap<>();

    Sizer(Plan.Sizing sizing) {
        this.sizing = sizing;
    }

    /**
     * A size that takes the wanted time.
     *
     * @param power 2 if the time grows with the size's square, as for a picture's width, else 1
     */
    private record Size(double whole, int power) {
        long part(int parts) {
            return Math.max(1, Math.round(whole / Math.pow(parts, 1.0 / power)));
        }

        Size times(double factor) {
            return new Size(Math.max(1, whole * Math.pow(factor, 1.0 / power)), power);
        }
    }

    /** Returns the cell with a size, measuring what is not known yet. */
    Cell sized(Cell cell, Subject subject) throws LabException, InterruptedException {
        if (!(cell.probe() instanceof Probe.Batch batch) || batch.size() != 0) {
            return cell;
        }
        String key = cell.subject() + " " + batch.work();
        Size size = found.get(key);
        if (size == null) {
            size = measured(subject, batch.work(), modeFor(subject, batch.work(), cell.mode()));
            found.put(key, size);
        }
        return cell.withSize(size.part(sizing.each() ? 1 : batch.tasks()));
    }

    /** Returns how much of a kind of work takes so many seconds in one thread, by measuring. */
    public static long size(Subject subject, String work, Mode mode, double seconds)
            throws LabException, InterruptedException {
        return new Sizer(new Plan.Sizing(seconds, true)).measured(subject, work, mode).part(1);
    }

    private static Mode modeFor(Subject subject, String work, Mode otherwise) {
        return subject.unsupported(one(work, 1), Mode.ON).isEmpty() ? Mode.ON : otherwise;
    }

    private Size measured(Subject subject, String work, Mode mode)
            throws LabException, InterruptedException {
        Size size = new Size(1, 1);
        Size before = size;
        double secondsBefore = Double.NaN;
        int corrections = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double seconds = quicker(subject, one(work, size.part(1)), mode);
            double grown = Math.log(size.whole() / before.whole());
            boolean square = grown > 0 && Math.log(seconds / secondsBefore) / grown > 1.5;
            double factor = sizing.seconds() / Math.max(seconds, 1e-9);
            Size better = new Size(size.whole(), square ? 2 : size.power()).times(factor);
            boolean close = factor < CLOSE && factor > 1 / CLOSE;
            if (close || better.whole() <= 1 || corrections == CORRECTIONS) {
                return better;
            }
            corrections += factor < GROWTH ? 1 : 0;
            before = size;
            secondsBefore = seconds;
            double most = size.whole() * GROWTH;
            size = better.whole() <= most ? better : new Size(most, better.power());
        }
        throw new LabException(
                subject.name() + ": no size of '" + work + "' takes measurable time");
    }

    /** Near the wanted time it measures twice: what else the machine does makes work slower. */
    private double quicker(Subject subject, Probe probe, Mode mode)
            throws LabException, InterruptedException {
        double first = subject.measure(probe, mode).seconds();
        return first * GROWTH < sizing.seconds()
                ? first
                : Math.min(first, subject.measure(probe, mode).seconds());
    }

    private static Probe one(String work, long size) {
        return new Probe.Batch(work, Probe.Spread.SERIAL, 1, size);
    }
}
