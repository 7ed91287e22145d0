package dev.parallax.lab.fidelity;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Measurement;
import dev.parallax.lab.Mode;
import dev.parallax.lab.Probe;
import dev.parallax.lab.Spread;
import dev.parallax.lab.Subject;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Holds the model against a real CPython on this machine: measures both in the same run. */
public final class Reality {
    private static final String COUNTDOWN = "countdown";
    private static final String SERIAL = "serial";
    private static final Duration LENGTH = Duration.ofMillis(1500);
    private static final double ENOUGH_SECONDS = 0.25;
    private static final int[] THREADS = {2, 4};
    private static final int[] BESIDE = {0, 1, 2, 4};

    private final RealPython python;
    private final int rounds;
    private final Consumer<String> begun;
    private final Map<String, List<Double>> values = new LinkedHashMap<>();
    private final Map<String, List<Double>> shared = new LinkedHashMap<>();
    private long size = 1;
    private double together;

    private Reality(RealPython python, int rounds, Consumer<String> begun) {
        this.python = python;
        this.rounds = rounds;
        this.begun = begun;
    }

    /**
     * Measures a CPython and predicts it.
     *
     * @param subject a CPython
     * @param cores how many cores it may use
     * @param rounds how often everything is measured, one thing after the other in each round
     * @param begun is told what is measured next
     * @throws IllegalArgumentException if the subject is no CPython
     */
    public static List<RealityRow> compare(
            Subject subject, int cores, int rounds, Consumer<String> begun)
            throws LabException, InterruptedException {
        Reality reality = new Reality(RealPython.of(subject), rounds, begun);
        begun.accept("this machine");
        Primitives primitives = Primitives.measure();
        reality.measure();
        begun.accept("the model");
        return reality.rows(
                new Prediction(
                        reality.python,
                        reality.calibration(cores, primitives),
                        reality.calibration(1, primitives)));
    }

    private Calibration calibration(int cores, Primitives primitives) {
        double alone = spread(Prediction.rate(0)).median();
        double turn = spread(SERIAL).median() * Runs.SECOND / size;
        return Calibration.of(cores, primitives, turn, alone);
    }

    private void measure() throws LabException, InterruptedException {
        begun.accept(python.subject().name() + ", warming up");
        while (seconds(Probe.Spread.SERIAL, 1) < ENOUGH_SECONDS) {
            size *= 2;
        }
        for (int round = 1; round <= rounds; round++) {
            begun.accept("%s, round %d/%d".formatted(python.subject().name(), round, rounds));
            for (int threads : THREADS) {
                double serial = seconds(Probe.Spread.SERIAL, threads);
                add(SERIAL, serial / threads);
                add(Prediction.ratio(threads), seconds(Probe.Spread.THREADS, threads) / serial);
            }
            Measurement slices = ask(new Probe.Slices(2, LENGTH));
            add(Prediction.SWITCHES, slices.numbers().getOrDefault("switches", Double.NaN));
            for (int threads : BESIDE) {
                Measurement echo = ask(new Probe.Convoy(threads, Probe.Spread.THREADS, LENGTH));
                add(Prediction.rate(threads), echo.numbers().getOrDefault("rate", Double.NaN));
                double late = echo.numbers().getOrDefault("p99", Double.NaN);
                add(Prediction.latency(threads), late * Prediction.MILLIS);
            }
        }
    }

    private double seconds(Probe.Spread spread, int tasks)
            throws LabException, InterruptedException {
        return ask(new Probe.Batch(COUNTDOWN, spread, tasks, size)).seconds();
    }

    private Measurement ask(Probe probe) throws LabException, InterruptedException {
        try (Placement placement = new Placement(probe instanceof Probe.Convoy)) {
            Measurement measured = python.subject().measure(probe, new Mode(python.mode(), 0));
            together = placement.stop();
            return measured;
        }
    }

    private void add(String what, double value) {
        values.computeIfAbsent(what, w -> new ArrayList<>()).add(value);
        shared.computeIfAbsent(what, w -> new ArrayList<>()).add(together);
    }

    private Spread spread(String what) {
        return Spread.of(numbers(values, what));
    }

    private static double[] numbers(Map<String, List<Double>> from, String what) {
        return from.getOrDefault(what, List.of()).stream().mapToDouble(v -> v).toArray();
    }

    private double shared(String what) {
        return Arrays.stream(numbers(shared, what)).average().orElse(0);
    }

    private List<RealityRow> rows(Prediction prediction) {
        List<RealityRow> rows = new ArrayList<>();
        for (String what : values.keySet()) {
            if (prediction.predicts(what)) {
                rows.add(
                        new RealityRow(
                                python.subject().name(),
                                what,
                                shared(what),
                                prediction.of(what, shared(what)),
                                spread(what),
                                Prediction.aim(what)));
            }
        }
        return List.copyOf(rows);
    }
}
