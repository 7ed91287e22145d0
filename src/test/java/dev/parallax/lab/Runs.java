package dev.parallax.lab;

import dev.parallax.record.Environment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Runs experiments in tests, and keeps what the listener is told. */
final class Runs implements ExperimentListener {
    static final Environment MACHINE =
            new Environment("1.0", "Linux 6", "amd64", 2, "25.0.3", "OpenJDK");
    static final Plan.Sizing SIZING = new Plan.Sizing(0.1, true);

    final List<Result> completed = new ArrayList<>();

    static Settings settings(int rounds, int warmups) {
        return new Settings(rounds, warmups, 1, 1e9);
    }

    Result run(Plan plan, Settings settings, Subject... subjects) throws IOException {
        return run(plan, settings, () -> 0, subjects);
    }

    Result run(Plan plan, Settings settings, LongSupplier clock, Subject... subjects)
            throws IOException {
        return new Runner(
                        plan,
                        List.of(subjects),
                        settings,
                        this,
                        clock,
                        "2030-01-02T03:04:05Z",
                        MACHINE)
                .run();
    }

    static Plan compare(int subjects) {
        return Experiments.compare(subjects, List.of("countdown"), 2, Mode.ON, SIZING);
    }

    @Override
    public void preparing(String what) {}

    @Override
    public void measuring(int round, int of, int number, int cells, String what) {}

    @Override
    public void completed(Result soFar) {
        completed.add(soFar);
    }
}
