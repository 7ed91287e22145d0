package dev.parallax.lab;

import dev.parallax.record.Environment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Runs an experiment: finds sizes, warms up, proves the modes, then measures all cells round by
 * round, so that whatever the machine does meanwhile meets all of them alike. Used once, by one
 * thread.
 */
public final class Runner {
    private final Plan plan;
    private final List<Subject> subjects;
    private final Settings settings;
    private final ExperimentListener listener;
    private final LongSupplier clock;
    private final List<RowBuilder> rows = new ArrayList<>();
    private final Stamps stamps = new Stamps();
    private final RoundOrder order;
    private final String startedAt;
    private final Environment environment;
    private long began;
    private int rounds;

    /**
     * Makes one.
     *
     * @param subjects whom the plan's cells name by index; they are not closed
     * @param clock nanoseconds from any origin
     * @param startedAt the time of day for the result, ISO 8601, UTC
     */
    public Runner(
            Plan plan,
            List<Subject> subjects,
            Settings settings,
            ExperimentListener listener,
            LongSupplier clock,
            String startedAt,
            Environment environment) {
        this.plan = plan;
        this.subjects = List.copyOf(subjects);
        this.settings = settings;
        this.listener = listener;
        this.clock = clock;
        this.startedAt = startedAt;
        this.environment = environment;
        order = new RoundOrder(plan.cells(), settings.seed());
        for (Cell cell : plan.cells()) {
            rows.add(new RowBuilder(subjects.get(cell.subject()).name(), cell));
        }
    }

    /**
     * Runs it. What a subject can't do or fails at is a row with its reason. An interrupt ends it:
     * the result holds the complete rounds, and the thread is interrupted still.
     *
     * @throws IOException if the listener can't keep a result
     */
    public Result run() throws IOException {
        began = clock.getAsLong();
        try {
            prepare();
            for (int warmup = 0; warmup < settings.warmups(); warmup++) {
                round(0);
            }
            prove();
            measure();
            return result(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return result(true);
        }
    }

    private void prepare() throws InterruptedException {
        Sizer sizer = new Sizer(plan.sizing());
        for (RowBuilder row : rows) {
            Subject subject = subjectOf(row);
            String reason = subject.unsupported(row.cell().probe(), row.cell().mode());
            if (!reason.isEmpty()) {
                row.end(Row.Status.UNSUPPORTED, reason);
                continue;
            }
            if (row.cell().probe() instanceof Probe.Batch) {
                listener.preparing(subject.name() + ": finding the size of " + row.cell().work());
            }
            attempt(row, () -> row.sized(sizer.sized(row.cell(), subject)));
        }
    }

    private void prove() throws InterruptedException {
        for (RowBuilder row : rows) {
            if (row.goesOn()) {
                Subject subject = subjectOf(row);
                Mode mode = row.cell().mode();
                if (!stamps.has(subject, mode)) {
                    listener.preparing(subject.name() + ": observing the GIL " + Words.of(mode));
                }
                row.stamped(stamps.of(subject, mode));
            }
        }
    }

    private void measure() throws InterruptedException, IOException {
        long longest = 0;
        while (rounds < settings.rounds()) {
            long start = clock.getAsLong();
            double end = (start - began + longest) / 1e9;
            if (rounds > 0 && end > settings.limitSeconds()) {
                return;
            }
            round(rounds + 1);
            rounds++;
            longest = Math.max(longest, clock.getAsLong() - start);
            listener.completed(result(false));
        }
    }

    private void round(int round) throws InterruptedException {
        int number = 0;
        for (int index : order.of(Math.max(1, round))) {
            RowBuilder row = rows.get(index);
            number++;
            if (row.goesOn()) {
                Subject subject = subjectOf(row);
                String what = subject.name() + ": " + row.cell().words();
                listener.measuring(round, settings.rounds(), number, rows.size(), what);
                attempt(row, () -> measure(row, subject, round > 0));
            }
        }
    }

    private static void measure(RowBuilder row, Subject subject, boolean keep)
            throws LabException, InterruptedException {
        Measurement measured = subject.measure(row.cell().probe(), row.cell().mode());
        if (keep) {
            row.add(Reading.of(measured));
        }
    }

    private static void attempt(RowBuilder row, Step step) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        try {
            step.run();
        } catch (LabException e) {
            row.end(Row.Status.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private Subject subjectOf(RowBuilder row) {
        return subjects.get(row.cell().subject());
    }

    private Result result(boolean interrupted) {
        return new Result(
                plan.kind(),
                plan.title(),
                startedAt,
                environment,
                settings,
                rounds,
                interrupted,
                stamps.all(),
                rows.stream().map(row -> row.row(rounds)).toList(),
                plan.pairs());
    }

    private interface Step {
        void run() throws LabException, InterruptedException;
    }
}
