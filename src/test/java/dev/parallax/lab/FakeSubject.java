package dev.parallax.lab;

import dev.parallax.trace.ModeStamp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures by script, and writes down what it was asked. */
class FakeSubject implements Subject {
    final List<String> asked = new ArrayList<>();
    private final String name;

    FakeSubject(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String unsupported(Probe probe, Mode mode) {
        return mode.equals(Mode.OFF) ? "has no build without a GIL" : "";
    }

    @Override
    public Measurement measure(Probe probe, Mode mode) throws LabException, InterruptedException {
        asked.add(new Cell(0, mode, probe).words());
        return switch (probe) {
            case Probe.Batch b -> seconds(seconds(b, mode));
            case Probe.Convoy c ->
                    new Measurement(
                            1, 1, Map.of("rate", 1000.0 / (1 + c.cpuThreads())), List.of(1e-3));
            case Probe.Slices _ -> seconds(1);
        };
    }

    /** A unit takes 1 ms; threads gain nothing and lose a tenth, processes take half the time. */
    double seconds(Probe.Batch batch, Mode mode) throws LabException, InterruptedException {
        double serial = batch.tasks() * batch.size() / 1e3;
        return switch (batch.spread()) {
            case SERIAL -> serial;
            case THREADS -> serial * 1.1;
            case PROCESSES, INTERPRETERS -> serial / 2;
        };
    }

    static Measurement seconds(double seconds) {
        return new Measurement(seconds, Double.NaN, Map.of("switches", 10.0), List.of());
    }

    @Override
    public ModeStamp stamp(Mode mode) throws LabException, InterruptedException {
        return new ModeStamp(name, Words.of(mode), "one thread at a time", 2, Map.of());
    }

    @Override
    public void close() {}
}
